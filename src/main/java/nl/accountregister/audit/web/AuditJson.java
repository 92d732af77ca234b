package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.ChainVerdict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Texts;

import java.util.List;
import java.util.Map;

/** The audit log as JSON. */
final class AuditJson {

    private AuditJson() {
    }

    /** A page of the log. */
    @Serdeable
    record Lines(List<Line> regels, long totaal, int pagina, int grootte) {

        static Lines of(Page<AuditEntry> page, Texts texts) {
            return new Lines(page.rows().stream().map(e -> Line.of(e, texts)).toList(), page.total(), page.number(), page.size());
        }
    }

    /** One entry; wie is a user's id and name, the id null for the register itself and for visitors. */
    @Serdeable
    record Line(long nummer, String moment, Who wie, String actie, String omschrijving, About onderwerp, String melding,
                Map<String, String> was, Map<String, String> werd, String verzoek) {

        static Line of(AuditEntry e, Texts texts) {
            return new Line(e.seq(), e.at().toString(), new Who(e.actorId(), e.actorName()), e.action(),
                AuditQuery.label(texts, Language.NL, e.action()), new About(e.subject().type(), e.subject().id()), e.message(),
                e.before(), e.after(), e.requestId());
        }
    }

    @Serdeable
    record Who(@Nullable Long id, String naam) {
    }

    @Serdeable
    record About(String soort, @Nullable Long id) {
    }

    /** Whether the chain is whole; fout names the first entry that is not what the register wrote. */
    @Serdeable
    record Verdict(boolean heel, long gecontroleerd, long laatste, String hash, String moment, @Nullable Fault fout) {

        static Verdict of(ChainVerdict v) {
            return new Verdict(v.whole(), v.entries(), v.head(), v.headHash(), v.at().toString(),
                v.fault() == null ? null : new Fault(v.fault().kind().code(), v.fault().seq()));
        }
    }

    @Serdeable
    record Fault(String soort, long nummer) {
    }
}
