package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.shared.Language;

import java.util.List;

/** De beheerplanformulieren in the API, in one language. */
@Serdeable
record PlanFormsJson(List<Form> formulieren) {

    @Serdeable
    record Form(String id, int versie, String titel, String inleiding, String pdf, List<Part> onderdelen) {
    }

    @Serdeable
    record Part(String id, String titel, List<Question> vragen) {
    }

    /**
     * @param voorbeeld what a good answer looks like; empty for a question that needs none
     * @param tekens    most characters; null when there is no such limit
     * @param minstens  smallest number or fewest choices; null when there is no such limit
     * @param hoogstens largest number or most choices; null when there is no such limit
     */
    @Serdeable
    record Question(String id, String soort, String vraag, String uitleg, String voorbeeld, boolean verplicht,
                    @Nullable Integer tekens, @Nullable Integer minstens, @Nullable Integer hoogstens, List<Choice> keuzes) {
    }

    @Serdeable
    record Choice(String id, String tekst) {
    }

    static PlanFormsJson of(List<PlanForm> forms, Language language) {
        return new PlanFormsJson(forms.stream().map(form -> new Form(form.id(), form.version(), form.title().in(language),
            form.intro().in(language), "/api/v1/beheerplanformulieren/" + form.id() + ".pdf",
            form.sections().stream().map(s -> new Part(s.id(), s.title().in(language),
                s.questions().stream().map(q -> question(q, language)).toList())).toList())).toList());
    }

    private static Question question(PlanForm.Question question, Language language) {
        PlanForm.Limits limits = question.limits();
        return new Question(question.id(), question.kind().code(), question.label().in(language), question.help().in(language),
            question.example().in(language), question.required(), limit(limits.characters()), limit(limits.least()), limit(limits.most()),
            question.options().stream().map(o -> new Choice(o.id(), o.label().in(language))).toList());
    }

    @Nullable
    private static Integer limit(int limit) {
        return limit == 0 ? null : limit;
    }
}
