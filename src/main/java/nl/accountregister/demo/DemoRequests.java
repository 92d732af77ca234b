package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.intake.DecisionOutcome;
import nl.accountregister.intake.Decisions;
import nl.accountregister.intake.Intakes;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.intake.Verdict;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.shared.Actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static nl.accountregister.intake.RequestStatus.DRAFT;
import static nl.accountregister.intake.RequestStatus.SUBMITTED;

/** Demo-aanvragen: at least one in each state, each brought there by the people who would. */
@Singleton
class DemoRequests {

    private static final int DECIDED_AFTER = 8;

    private final DemoCast cast;
    private final RequestDrafts drafts;
    private final Intakes intakes;
    private final Decisions decisions;
    private final AccountTransitions transitions;
    private final PlanForms forms;

    DemoRequests(DemoCast cast, RequestDrafts drafts, Intakes intakes, Decisions decisions, AccountTransitions transitions, PlanForms forms) {
        this.cast = cast;
        this.drafts = drafts;
        this.intakes = intakes;
        this.decisions = decisions;
        this.transitions = transitions;
        this.forms = forms;
    }

    List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        for (DemoFile.Ask ask : demo.asks()) {
            String owner = demo.users().stream().filter(u -> u.username().equals(ask.user())).findFirst().orElseThrow().person();
            long[] id = new long[2];
            moments.add(new DemoYear.Moment(ask.days(), () -> id[0] = start(ask, owner, today)));
            if (ask.status() != DRAFT) {
                moments.add(new DemoYear.Moment(ask.days(), () -> drafts.submit(cast.actor(ask.user()), id[0])));
            }
            if (ask.status() == RequestStatus.WITHDRAWN) {
                moments.add(new DemoYear.Moment(ask.days() - 5, () -> drafts.withdraw(cast.actor(ask.user()), id[0],
                    "We doen het eerst samen op de pagina van ons AC.")));
            } else if (ask.status() == RequestStatus.MORE_INFORMATION_ASKED) {
                moments.add(new DemoYear.Moment(ask.days() - 3, () -> intakes.start(communications(), id[0])));
                moments.add(new DemoYear.Moment(ask.days() - 4, () -> decide(id, DecisionOutcome.MORE_INFORMATION_ASKED,
                    "Jullie hebben al een Facebookpagina. Waarom is er een tweede nodig voor de winkel, en wie plaatst daar berichten?", null, null)));
            } else if (ask.status() != DRAFT && ask.status() != SUBMITTED) {
                moments.add(new DemoYear.Moment(ask.days() - 5, () -> talk(id[0], owner, today.minusDays(ask.days() - 5L))));
            }
            if (ask.status() == RequestStatus.REJECTED) {
                moments.add(new DemoYear.Moment(ask.days() - DECIDED_AFTER, () -> decide(id, DecisionOutcome.REJECTED,
                    "Een eigen pagina voor de kookgroep vraagt elke week nieuwe berichten, en dat lukt nu niet. Plaats de recepten op de pagina van het AC.",
                    null, null)));
            } else if (ask.status() == RequestStatus.APPROVED) {
                moments.add(new DemoYear.Moment(ask.days() - DECIDED_AFTER, () -> decide(id, DecisionOutcome.APPROVED,
                    "Een helder plan. Veel succes met de pagina!", null, null)));
            } else if (ask.status() == RequestStatus.APPROVED_WITH_CONDITIONS) {
                moments.add(new DemoYear.Moment(ask.days() - DECIDED_AFTER, () -> decide(id, DecisionOutcome.APPROVED_WITH_CONDITIONS,
                    "Een mooi plan. Over een half jaar kijken we samen hoe het gaat.", "Bespreek elke maand met communicatie wat er geplaatst is.",
                    today.plusDays(60))));
            }
            if (!ask.url().isEmpty()) {
                moments.add(new DemoYear.Moment(ask.days() - 2 * DECIDED_AFTER,
                    () -> transitions.confirmInUse(communications(), id[1], ask.url())));
            }
        }
        return moments;
    }

    private long start(DemoFile.Ask ask, String owner, LocalDate today) {
        RequestData data = new RequestData(AccountKind.LOCATION_PAGE, null, "FACEBOOK", cast.place(ask.location()), null, ask.name(), cast.person(owner),
            cast.person(ask.deputy()), null);
        PlanForm form = forms.forKind(AccountKind.LOCATION_PAGE, false).orElseThrow();
        Answers answers = ModelAnswers.of(form, today, List.of(owner, ask.deputy()));
        PlanChange plan = ask.status() == DRAFT ? PlanChange.NONE
            : new PlanChange(form.questions().stream().map(PlanForm.Question::id).collect(Collectors.toSet()), answers);
        return drafts.start(cast.actor(ask.user()), data.people(data.ownerId(), data.deputyId(), mailbox(ask)), plan);
    }

    private static String mailbox(DemoFile.Ask ask) {
        return ask.location().toLowerCase().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + "@sgl-demo.example";
    }

    private void talk(long id, String owner, LocalDate day) {
        intakes.start(communications(), id);
        intakes.record(communications(), id, day, owner + " en Caro Communicatiedemo",
            "De pagina krijgt twee berichten per week. Foto's van cliënten alleen met toestemming op papier.");
    }

    private void decide(long[] id, DecisionOutcome outcome, String explanation, String conditions, LocalDate until) {
        Long account = decisions.decide(communications(), id[0], new Verdict(outcome, explanation, conditions, until, null, null));
        id[1] = account == null ? 0 : account;
    }

    private Actor communications() {
        return cast.actor("communicatie");
    }
}
