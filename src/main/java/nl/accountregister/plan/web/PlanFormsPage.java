package nl.accountregister.plan.web;

import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profile;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.web.PageContext;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** De lege beheerplanformulieren: first those of what may be asked for, then those of other accounts, then the rest. */
public record PlanFormsPage(List<Form> forms) {

    /**
     * A form to download.
     *
     * @param uses      for which accounts the organisation uses it; empty when for none
     * @param questions how many questions it asks, in words
     * @param sections  what they are about
     */
    public record Form(String id, String title, String intro, String uses, String questions, String sections) {

        /** Address of the PDF in a language. */
        public String href(String language) {
            return "/beheerplannen/formulieren/" + id + ".pdf?formuliertaal=" + language;
        }
    }

    static PlanFormsPage of(PageContext ctx, Profile profile, List<PlanForm> forms) {
        return new PlanFormsPage(forms.stream().sorted(Comparator.comparing(form -> place(profile, form)))
            .map(form -> form(ctx, profile, form)).toList());
    }

    private static int place(Profile profile, PlanForm form) {
        boolean asked = profile.requestKinds().stream().anyMatch(kind -> form.id().equals(profile.planForms().get(kind)));
        return asked ? 0 : profile.planForms().containsValue(form.id()) ? 1 : 2;
    }

    private static Form form(PageContext ctx, Profile profile, PlanForm form) {
        Stream<String> kinds = Arrays.stream(AccountKind.values())
            .filter(kind -> form.id().equals(profile.planForms().get(kind))).map(ctx::label);
        Stream<String> shielded = form.id().equals(profile.shieldedPlanForm()) ? Stream.of(ctx.t("plan.forms.shielded")) : Stream.empty();
        return new Form(form.id(), form.title().in(ctx.language()), form.intro().in(ctx.language()),
            Stream.concat(kinds, shielded).collect(Collectors.joining(", ")), ctx.t("plan.forms.questions", form.questions().size()),
            form.sections().stream().map(s -> s.title().in(ctx.language())).collect(Collectors.joining(", ")));
    }
}
