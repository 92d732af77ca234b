package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Limits;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A form that was read back")
class ReadBackTest {

    private static final PlanForm NOW = form(3, "doel", "aantal", "nieuw");
    private static final PlanForm THEN = form(2, "doel", "aantal", "oud");
    private static final Answers THERE = new Answers(Map.of("doel", List.of("Zo."), "aantal", List.of("3")));

    @Test
    @DisplayName("of an older version gives the questions that are still asked, and says which are new and which are gone")
    void older() {
        ReadBack back = ReadBack.of(reading("doel", "Anders.", "aantal", "", "oud", "Weg."), THEN, NOW, THERE);

        assertThat(back.lines()).extracting(l -> l.question().id()).containsExactly("doel", "aantal");
        assertThat(back.taken()).as("what was left empty stays").containsExactly("doel");
        assertThat(back.notAsked()).extracting(Question::id).containsExactly("nieuw");
        assertThat(back.gone()).extracting(ReadBack.Gone::name).containsExactly("oud");
        assertThat(back.gone().get(0).question()).isNotNull();
        assertThat(back.otherForm()).isFalse();
    }

    @Test
    @DisplayName("of a version that nobody knows any more still shows what cannot come along, by the name of its field")
    void unknown() {
        ReadBack back = ReadBack.of(reading("doel", "Zo.", "oud", "Weg.", "formulier", "f@2", "leeg", ""), null, NOW, THERE);

        assertThat(back.gone()).containsExactly(new ReadBack.Gone(null, "oud", List.of("Weg.")));
        assertThat(back.differences()).isEmpty();
    }

    @Test
    @DisplayName("says of what would be taken over why it cannot be an answer, and of nothing else")
    void invalid() {
        ReadBack back = ReadBack.of(reading("doel", "x".repeat(60), "aantal", "veel"), THEN, NOW, new Answers(Map.of("aantal", List.of("veel"))));

        assertThat(back.invalid()).extracting(Violation::field).containsExactly("doel");
    }

    private static PlanFormReading reading(String... fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1].isEmpty() ? List.of() : List.of(fields[i + 1]));
        }
        return new PlanFormReading("f", 2, null, values);
    }

    private static PlanForm form(int version, String... ids) {
        Bilingual text = new Bilingual("tekst", "text");
        List<Question> questions = Stream.of(ids).map(id -> new Question(id, id.equals("aantal") ? QuestionKind.NUMBER : QuestionKind.TEXT, text, text, text,
            false, new Limits(50, 0, 9), List.of())).toList();
        return new PlanForm("f", version, text, text, List.of(new Section("deel", text, text, questions)));
    }
}
