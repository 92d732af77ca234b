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
import java.util.Optional;
import java.util.Set;
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
        ReadBack back = ReadBack.of(reading("doel", "Anders.", "aantal", "", "oud", "Weg."), THEN, NOW, THERE, null);

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
        ReadBack back = ReadBack.of(reading("doel", "Zo.", "oud", "Weg.", "formulier", "f@2", "leeg", ""), null, NOW, THERE, null);

        assertThat(back.gone()).containsExactly(new ReadBack.Gone(null, "oud", List.of("Weg.")));
        assertThat(back.differences()).isEmpty();
    }

    @Test
    @DisplayName("says of what would be taken over why it cannot be an answer, and of nothing else")
    void invalid() {
        ReadBack back = ReadBack.of(reading("doel", "x".repeat(60), "aantal", "veel"), THEN, NOW, new Answers(Map.of("aantal", List.of("veel"))), null);

        assertThat(back.invalid()).extracting(Violation::field).containsExactly("doel");
    }

    @Test
    @DisplayName("takes back nothing that was written after it was made: only what its reader changed is taken over")
    void basis() {
        FormBasis basis = FormBasis.find(FormBasis.of(NOW, THERE, THERE).text()).orElseThrow();
        Answers since = new Answers(Map.of("doel", List.of("Op de website."), "aantal", List.of("3"), "nieuw", List.of("Ook.")));

        ReadBack untouched = ReadBack.of(reading("doel", "Zo.", "aantal", "4", "nieuw", ""), NOW, NOW, since, basis);
        assertThat(untouched.taken()).containsExactly("aantal");
        assertThat(untouched.lines()).extracting(ReadBack.Line::untouched).containsExactly(true, false, true);
        ReadBack both = ReadBack.of(reading("doel", "Op papier.", "aantal", "3", "nieuw", "Anders."), NOW, NOW, since, basis);
        assertThat(both.taken()).as("what the reader wrote is theirs to choose").containsExactly("doel", "nieuw");
        assertThat(both.differences()).allMatch(l -> l.overtaken() && !l.untouched());
        assertThat(ReadBack.of(reading("doel", "Zo.", "aantal", "4"), NOW, NOW, since, null).taken()).as("a form that does not know").contains("doel");
    }

    @Test
    @DisplayName("sees past what a program dropped from an answer that nobody touched, and what the register suggested")
    void unseen() {
        Answers family = new Answers(Map.of("doel", List.of("\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F  samen")));
        FormBasis basis = FormBasis.of(NOW, family, new Answers(Map.of("doel", family.all("doel"), "nieuw", List.of("Anne"))));

        ReadBack back = ReadBack.of(reading("doel", "\uD83D\uDC69\uD83D\uDC67 \u2764 samen", "nieuw", "Anne"), NOW, NOW, family, basis);
        assertThat(back.taken()).as("a suggestion that stayed is an answer, as long as there is none").containsExactly("nieuw");
        assertThat(back.differences()).hasSize(1);
        Answers named = family.with(Set.of("nieuw"), new Answers(Map.of("nieuw", List.of("Bo"))));
        assertThat(ReadBack.of(reading("doel", "", "nieuw", "Anne"), NOW, NOW, named, basis).taken()).isEmpty();
    }

    @Test
    @DisplayName("has no basis in what is none")
    void noBasis() {
        assertThat(FormBasis.find("")).isPresent();
        assertThat(Stream.of("doel", "doel=1", "doel=0123456789ab,", "doel=0123456789ab  x~0123456789ab", "a=0123456789ab ".repeat(5000)).map(FormBasis::find))
            .allMatch(Optional::isEmpty);
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
