package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.handover.HandoverProposals;
import nl.accountregister.handover.NewHandover;
import nl.accountregister.handover.OldAccess;

import java.time.LocalDate;
import java.util.List;

/** Demo-overdrachten: accounts that somebody has proposed to hand over, and of which the answer is waited for. */
@Singleton
class DemoHandovers {

    private final DemoCast cast;
    private final DemoYear year;
    private final HandoverProposals proposals;

    DemoHandovers(DemoCast cast, DemoYear year, HandoverProposals proposals) {
        this.cast = cast;
        this.year = year;
        this.proposals = proposals;
    }

    List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
        return demo.handovers().stream().map(h -> {
            DemoFile.Page page = demo.pages().stream().filter(p -> p.name().equals(h.account())).findFirst().orElseThrow();
            return new DemoYear.Moment(h.days(), () -> proposals.propose(cast.actor(h.user()), year.account(page),
                new NewHandover(cast.person(h.to()), null, today.plusDays(h.from()), OldAccess.ENDS, h.words())));
        }).toList();
    }
}
