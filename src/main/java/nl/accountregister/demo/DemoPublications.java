package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.publication.NewPublication;
import nl.accountregister.publication.PublicationLogs;
import nl.accountregister.publication.PublicationRecording;

import java.util.ArrayList;
import java.util.List;

/** Demopublicaties: what people noted that they published, and what they put right afterwards. */
@Singleton
class DemoPublications {

    private final DemoCast cast;
    private final DemoYear year;
    private final PublicationLogs logs;
    private final PublicationRecording recording;

    DemoPublications(DemoCast cast, DemoYear year, PublicationLogs logs, PublicationRecording recording) {
        this.cast = cast;
        this.year = year;
        this.logs = logs;
        this.recording = recording;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        for (DemoFile.Published p : demo.publications()) {
            long[] id = {0};
            moments.add(new DemoYear.Moment(p.days(), () -> id[0] = note(p)));
            if (p.later() != null) {
                moments.add(new DemoYear.Moment(p.later(), () -> putRight(id[0], p)));
            }
        }
        return moments;
    }

    private long note(DemoFile.Published p) {
        long account = year.account(p.account());
        logs.keep(year.communications(), account, true);
        return recording.note(cast.actor(p.user()), account, new NewPublication(null, p.words(), p.link(), null));
    }

    private void putRight(long id, DemoFile.Published p) {
        if (p.newWords().isEmpty()) {
            recording.remove(cast.actor(p.user()), id, 1, p.why());
        } else {
            recording.change(cast.actor(p.user()), id, 1, new NewPublication(null, p.newWords(), p.link(), null), p.why());
        }
    }
}
