package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.intake.Missing;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Gate;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.Shielding;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.plan.QuestionKind;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.StepView;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the pages of the wizard. */
@Singleton
class StepPages {

    private final RequestDrafts drafts;
    private final Profiles profiles;
    private final PersonChoices people;
    private final RequestNames names;

    StepPages(RequestDrafts drafts, Profiles profiles, PersonChoices people, RequestNames names) {
        this.drafts = drafts;
        this.profiles = profiles;
        this.people = people;
        this.names = names;
    }

    /** The first page of a request that does not exist yet. */
    StepPage first(PageContext ctx, FormView form) {
        List<StepView> steps = IntStream.rangeClosed(1, WizardSteps.CHECK).mapToObj(n -> new StepView(ctx.t("intake.step." + n), null, false)).toList();
        return page(ctx, WizardSteps.PLACE, 1, 1, ctx.t("intake.new"), "/aanvragen/nieuw", null, steps, form, List.of(), null);
    }

    /** A choice of one is made already. */
    FormView blank(PageContext ctx) {
        List<Option> pages = pages(ctx, profiles.current());
        List<Location> places = drafts.locations(ctx.actor());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("pagina", pages.size() == 1 ? pages.get(0).value() : null);
        values.put("zichtbaarheid", Visibility.PUBLIC.code());
        values.put("locatie", places.size() == 1 ? String.valueOf(places.get(0).id()) : null);
        return FormView.of(values);
    }

    /** A page of a request, with the form as it was typed or is stored. */
    StepPage of(PageContext ctx, RequestDossier d, List<Missing> missing, int step, int part, FormView form) {
        long id = d.request().id();
        int parts = WizardSteps.parts(d.form());
        return page(ctx, step, part, parts, names.of(d.request(), ctx.language()), WizardSteps.href(id, step, part), previous(id, step, part, parts),
            steps(ctx, d, missing), form, WizardSteps.sections(d.form(), step, part), d);
    }

    /** The list of steps, each ticked when nothing is missing in it. */
    List<StepView> steps(PageContext ctx, RequestDossier d, List<Missing> missing) {
        Set<Integer> open = missing.stream().map(WizardSteps::stepOf).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, WizardSteps.CHECK).mapToObj(n -> new StepView(ctx.t("intake.step." + n),
            WizardSteps.href(d.request().id(), n, 1), n != WizardSteps.CHECK && !open.contains(n))).toList();
    }

    /** What is stored, as the fields of the wizard. */
    FormView stored(RequestDossier d) {
        RequestData data = d.request().data();
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "pagina", data.platform() == null ? null : data.kind().code() + " " + data.platform());
        put(values, "zichtbaarheid", data.visibility().code());
        put(values, "locatie", data.locationId());
        put(values, "onderwerp", data.subject());
        put(values, "naam", data.name());
        put(values, "eigenaar", data.ownerId());
        put(values, "plaatsvervanger", data.deputyId());
        put(values, "herstelmailbox", data.recoveryMailbox());
        if (d.form() != null) {
            d.form().questions().stream().filter(q -> d.answers().has(q.id())).forEach(q -> values.put(q.id(),
                q.kind() == QuestionKind.PEOPLE ? List.of(d.answers().value(q.id())) : d.answers().all(q.id())));
        }
        return new FormView(values, Map.of());
    }

    private StepPage page(PageContext ctx, int step, int part, int parts, String kicker, String action, @Nullable String previous,
                          List<StepView> steps, FormView form, List<Section> sections, @Nullable RequestDossier d) {
        Profile profile = profiles.current();
        boolean place = step == WizardSteps.PLACE;
        String title = step == WizardSteps.PLAN && !sections.isEmpty() ? sections.get(0).title().in(ctx.language()) : ctx.t("intake.step." + step);
        String lead = place ? profile.requestGuidance().in(ctx.language())
            : step == WizardSteps.PLAN ? ctx.t("intake.part", part, parts) : ctx.t("intake.lead." + step);
        return new StepPage(step, title, kicker, lead, action, previous, part, parts, steps, form, place ? pages(ctx, profile) : List.of(),
            place ? audiences(ctx, profile) : List.of(),
            place ? drafts.locations(ctx.actor()).stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList() : List.of(),
            drafts.kinds(ctx.actor()).stream().anyMatch(k -> k != AccountKind.LOCATION_PAGE),
            step == WizardSteps.PEOPLE ? people(ctx, form, "eigenaar") : null, step == WizardSteps.PEOPLE ? people(ctx, form, "plaatsvervanger") : null,
            new StepPage.Optionals(noneOf(profile, Gate.DEPUTY, Gate.TWO_ADMINS), noneOf(profile, Gate.FUNCTIONAL_MAILBOX)), sections, d == null ? null : d.openQuestion().orElse(null));
    }

    private ChoiceView people(PageContext ctx, FormView form, String field) {
        return ChoiceView.of(ctx, form, field, (search, chosen) -> people.of(ctx.actor(), search, chosen, List.of()));
    }

    private static boolean noneOf(Profile profile, Gate... gates) {
        return Arrays.stream(gates).noneMatch(profile.gates().atRequest()::contains);
    }

    private static List<Option> audiences(PageContext ctx, Profile profile) {
        return profile.requestRules().stream().noneMatch(rule -> rule.shielding() == Shielding.ALLOWED) ? List.of()
            : Arrays.stream(Visibility.values()).map(v -> new Option(v.code(), ctx.t("intake.visibility." + v.code()),
                ctx.t("intake.visibility." + v.code() + ".hint"))).toList();
    }

    private List<Option> pages(PageContext ctx, Profile profile) {
        List<Option> pages = new ArrayList<>();
        List<AccountKind> kinds = drafts.kinds(ctx.actor());
        profile.requestRules().stream().filter(rule -> kinds.contains(rule.kind())).forEach(rule -> rule.platforms().forEach(platform ->
            pages.add(new Option(rule.kind().code() + " " + platform, names.page(rule.kind(), platform, ctx.language())))));
        return pages;
    }

    @Nullable
    private static String previous(long id, int step, int part, int parts) {
        if (step == WizardSteps.PLACE) {
            return null;
        }
        return step == WizardSteps.PLAN && part > 1 ? WizardSteps.href(id, step, part - 1)
            : WizardSteps.href(id, step - 1, step == WizardSteps.CHECK ? parts : 1);
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
    }

    /** The page after this one. */
    static String next(long id, PlanForm form, int step, int part) {
        return step == WizardSteps.PLAN && part < WizardSteps.parts(form) ? WizardSteps.href(id, step, part + 1)
            : WizardSteps.href(id, step + 1, 1);
    }
}
