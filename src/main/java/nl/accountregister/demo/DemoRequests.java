package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static nl.accountregister.intake.RequestStatus.DRAFT;
import static nl.accountregister.intake.RequestStatus.MORE_INFORMATION_ASKED;
import static nl.accountregister.intake.RequestStatus.SUBMITTED;
import static nl.accountregister.intake.RequestStatus.WITHDRAWN;

/** Demo-aanvragen: in the states that the demo names, each brought there by the people who would. */
@Singleton
class DemoRequests {

    private static final int DECIDED_AFTER = 8;

    private final DemoCast cast;
    private final RequestDrafts drafts;
    private final DemoDecisions decisions;
    private final AccountTransitions transitions;
    private final ModelAnswers models;

    DemoRequests(DemoCast cast, RequestDrafts drafts, DemoDecisions decisions, AccountTransitions transitions, ModelAnswers models) {
        this.cast = cast;
        this.drafts = drafts;
        this.decisions = decisions;
        this.transitions = transitions;
        this.models = models;
    }

    List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        demo.asks().forEach(ask -> moments.addAll(moments(demo, ask, today)));
        return moments;
    }

    private List<DemoYear.Moment> moments(DemoFile demo, DemoFile.Ask ask, LocalDate today) {
        String owner = demo.users().stream().filter(u -> u.username().equals(ask.user())).findFirst().orElseThrow().person();
        long[] id = new long[2];
        List<DemoYear.Moment> moments = new ArrayList<>();
        moments.add(new DemoYear.Moment(ask.days(), () -> id[0] = start(demo, ask, owner, today)));
        if (ask.status() == DRAFT) {
            return moments;
        }
        moments.add(new DemoYear.Moment(ask.days(), () -> drafts.submit(cast.actor(ask.user()), id[0])));
        if (ask.status() == WITHDRAWN) {
            moments.add(new DemoYear.Moment(ask.days() - 5, () -> drafts.withdraw(cast.actor(ask.user()), id[0],
                ask.words().isEmpty() ? "We beginnen er later aan." : ask.words())));
        } else if (ask.status() != SUBMITTED) {
            int talked = ask.days() - (ask.status() == MORE_INFORMATION_ASKED ? 3 : 5);
            moments.add(new DemoYear.Moment(talked, () -> decisions.talk(id[0], owner, today.minusDays(talked))));
            int decided = ask.status() == MORE_INFORMATION_ASKED ? ask.days() - 4 : Math.max(0, ask.days() - DECIDED_AFTER);
            moments.add(new DemoYear.Moment(decided, () -> id[1] = decisions.decide(ask, id[0], today)));
        }
        if (!ask.url().isEmpty()) {
            moments.add(new DemoYear.Moment(ask.days() - 2 * DECIDED_AFTER,
                () -> transitions.confirmInUse(decisions.communications(), id[1], ask.url())));
        }
        return moments;
    }

    private long start(DemoFile demo, DemoFile.Ask ask, String owner, LocalDate today) {
        RequestData data = new RequestData(ask.kind(), ask.visibility(), ask.platform(), cast.place(ask.location()),
            ask.subject().isEmpty() ? null : ask.subject(), ask.name(), cast.person(owner), cast.person(ask.deputy()), demo.mailbox(ask.about()));
        PlanForm form = models.form(ask.kind(), ask.visibility()).orElseThrow();
        Answers answers = models.of(form, today.minusDays(ask.days()), List.of(owner, ask.deputy()));
        PlanChange plan = ask.status() == DRAFT ? PlanChange.NONE
            : new PlanChange(form.questions().stream().map(PlanForm.Question::id).collect(Collectors.toSet()), answers);
        return drafts.start(cast.actor(ask.user()), data, plan);
    }
}
