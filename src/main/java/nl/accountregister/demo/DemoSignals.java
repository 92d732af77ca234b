package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.signal.Judging;
import nl.accountregister.signal.NewSignal;
import nl.accountregister.signal.SignalHandling;
import nl.accountregister.signal.SignalJudging;
import nl.accountregister.signal.SignalReports;

import java.util.ArrayList;
import java.util.List;

/** Demomeldingen: what visitors reported, and what communications made of it. */
@Singleton
class DemoSignals {

    private final DemoCast cast;
    private final DemoYear year;
    private final SignalReports reports;
    private final SignalJudging judging;
    private final SignalHandling handling;

    DemoSignals(DemoCast cast, DemoYear year, SignalReports reports, SignalJudging judging, SignalHandling handling) {
        this.cast = cast;
        this.year = year;
        this.reports = reports;
        this.judging = judging;
        this.handling = handling;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        for (DemoFile.Report r : demo.signals()) {
            long[] id = new long[1];
            moments.add(new DemoYear.Moment(r.days(), () -> id[0] = reports.report(Actor.ANONYMOUS,
                new NewSignal(r.kind(), r.address(), r.account(), r.words(), r.name(), null, List.of()), Language.NL).id()));
            if (r.judged() != null) {
                moments.add(new DemoYear.Moment(r.judged(), () -> judging.judge(year.communications(), id[0],
                    new Judging(r.outcome(), null, r.account(), r.judgement(), r.responder().isEmpty() ? null : cast.person(r.responder()), null))));
            }
            if (r.takedown() != null) {
                moments.add(new DemoYear.Moment(r.takedown(), () -> handling.takedown(year.communications(), id[0], null, null, null)));
            }
            if (r.closed() != null) {
                moments.add(new DemoYear.Moment(r.closed(), () -> handling.close(year.communications(), id[0], r.result(), r.answer(), null)));
            }
        }
        return moments;
    }
}
