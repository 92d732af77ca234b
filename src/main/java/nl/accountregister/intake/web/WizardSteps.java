package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.intake.Missing;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Section;

import java.util.List;
import java.util.Set;

/**
 * Stappen of the wizard, and which section of the plan is asked in which. A form may lack the sections that have a step of
 * their own; whatever it has besides is asked in step 4, one section a page.
 */
final class WizardSteps {

    static final int PLACE = 1;
    static final int PURPOSE = 2;
    static final int PEOPLE = 3;
    static final int PLAN = 4;
    static final int CHECK = 5;

    private static final Set<String> PURPOSE_SECTIONS = Set.of("doel", "doelgroep");
    private static final Set<String> PEOPLE_SECTIONS = Set.of("beheerders-en-vervanging");

    private WizardSteps() {
    }

    static int stepOf(String section) {
        return PURPOSE_SECTIONS.contains(section) ? PURPOSE : PEOPLE_SECTIONS.contains(section) ? PEOPLE : PLAN;
    }

    static int stepOf(Missing missing) {
        return switch (missing.part()) {
            case PLACE -> PLACE;
            case PEOPLE -> PEOPLE;
            case PLAN -> stepOf(missing.section());
        };
    }

    /** The sections that a step asks. */
    static List<Section> sections(@Nullable PlanForm form, int step) {
        return form == null ? List.of() : form.sections().stream().filter(s -> stepOf(s.id()) == step).toList();
    }

    /** The sections of one page; only step 4 has several pages. */
    static List<Section> sections(@Nullable PlanForm form, int step, int part) {
        List<Section> all = sections(form, step);
        return step == PLAN ? all.stream().skip(part - 1L).limit(1).toList() : all;
    }

    static int parts(@Nullable PlanForm form) {
        return Math.max(1, sections(form, PLAN).size());
    }

    static String href(long request, int step, int part) {
        return "/aanvragen/" + request + "/stap/" + step + (step == PLAN && part > 1 ? "?deel=" + part : "");
    }

    /** The page that asks a section. */
    static String href(long request, PlanForm form, String section) {
        int step = stepOf(section);
        List<String> ids = sections(form, step).stream().map(Section::id).toList();
        return href(request, step, step == PLAN ? ids.indexOf(section) + 1 : 1);
    }

    /** The page and the field where something is missing. */
    static String href(long request, @Nullable PlanForm form, Missing missing) {
        String page = missing.section() == null || form == null ? href(request, stepOf(missing), 1) : href(request, form, missing.section());
        return page + "#" + field(missing.violation().field());
    }

    /** The field of the wizard for a field of the service. */
    static String field(String field) {
        return field.startsWith("antwoorden.") ? field.substring("antwoorden.".length())
            : field.equals("soort") || field.equals("platform") ? "pagina" : field;
    }
}
