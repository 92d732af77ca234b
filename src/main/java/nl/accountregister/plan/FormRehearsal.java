package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Repetitie of each form: blank, filled in and as a plan. */
@Singleton
class FormRehearsal implements Rehearsal {

    private final PlanForms forms;
    private final PlanFormPdf blank;
    private final PlanPdf filled;

    FormRehearsal(PlanForms forms, PlanFormPdf blank, PlanPdf filled) {
        this.forms = forms;
        this.blank = blank;
        this.filled = filled;
    }

    @Override
    public Stream<Runnable> pieces(Language language) {
        return forms.all().stream().map(form -> () -> {
            PlanDocument document = document(form);
            blank.blank(form, language);
            blank.of(form, document.version().answers(), language);
            filled.of(document, language);
        });
    }

    private static PlanDocument document(PlanForm form) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        form.questions().forEach(question -> answers.put(question.id(), List.of(answer(question))));
        PlanVersion version = PlanVersion.draft(1, 1, form, new Answers(answers), "", Instant.EPOCH);
        return new PlanDocument(form, version, new PlanFacts(new PlanFacts.Organisation("Organisatie", "#005a9c"),
            new PlanFacts.Page("Pagina", AccountKind.LOCATION_PAGE, "Platform", "Plaats", "https://pagina.example/", "Eigenaar", "Plaatsvervanger", List.of()),
            List.of(new PlanFacts.Access("Eigenaar", AccessRole.ADMIN, LocalDate.EPOCH, null)), List.of(), List.of(PlanFacts.Past.of(version))));
    }

    private static String answer(Question question) {
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> question.options().get(0).id();
            case YES_NO -> "ja";
            case DATE -> "2026-01-01";
            case NUMBER -> "1";
            default -> "Verantwoordelijkheid voor een activiteitencentrum, zie https://pagina.example/berichten/nieuw. Wie beantwoordt ze, en wanneer?\n\nElke dag.";
        };
    }
}
