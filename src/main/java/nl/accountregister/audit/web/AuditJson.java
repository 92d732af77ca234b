package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.AuditStretch;
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

    /**
     * A page of the log. totaal is null when words were sought in a part of the log, of which gezochtTot is the lowest number;
     * meer says that there are more than totaal. volgende is the voor of the next page, vorige the na of the one before.
     */
    @Serdeable
    record Lines(List<Line> regels, @Nullable Long totaal, boolean meer, int pagina, int grootte, @Nullable Long volgende, @Nullable Long vorige,
                 @Nullable Long gezochtTot) {

        static Lines of(AuditStretch page, Page.Slice slice, Texts texts) {
            List<AuditEntry> rows = page.rows();
            Long next = !page.older() ? null : page.searchedTo() != null ? page.searchedTo() : rows.isEmpty() ? null : Long.valueOf(rows.get(rows.size() - 1).seq());
            return new Lines(rows.stream().map(e -> Line.of(e, texts)).toList(), page.total(), page.more(), slice.number(), slice.size(), next,
                page.newer() && !rows.isEmpty() ? rows.get(0).seq() : null, page.searchedTo());
        }
    }

    /** One entry; wie is a user's id and name, the id null for the register itself and for visitors. */
    @Serdeable
    record Line(long nummer, String moment, Who wie, String actie, String omschrijving, About onderwerp, String melding,
                Map<String, String> was, Map<String, String> werd, String verzoek, @Nullable Long gewistDoor) {

        static Line of(AuditEntry e, Texts texts) {
            return new Line(e.seq(), e.at().toString(), new Who(e.actorId(), e.actorName()), e.action(),
                AuditQuery.label(texts, Language.NL, e.action()), new About(e.subject().type(), e.subject().id()), e.message(),
                e.before(), e.after(), e.requestId(), e.erasedBy());
        }
    }

    @Serdeable
    record Who(@Nullable Long id, String naam) {
    }

    @Serdeable
    record About(String soort, @Nullable Long id) {
    }

    /**
     * Whether the chain is whole; fout names the first entry that is not what the register wrote. gewist counts the entries of which
     * personal data were erased; getekendTot is the last entry that a signed head covers.
     */
    @Serdeable
    record Verdict(boolean heel, long gecontroleerd, long gewist, long laatste, String hash, String moment, int ondertekend, long getekendTot,
                   int onbekendeSleutel, @Nullable Fault fout) {

        static Verdict of(ChainVerdict v) {
            return new Verdict(v.whole(), v.entries(), v.erased(), v.head(), v.headHash(), v.at().toString(), v.signed().agree(), v.signed().until(),
                v.signed().unknown(), v.fault() == null ? null : new Fault(v.fault().kind().code(), v.fault().seq(), v.fault().until()));
        }
    }

    /** nummer is the first entry; tot the last that it may be, where that cannot be told. */
    @Serdeable
    record Fault(String soort, long nummer, long tot) {
    }
}
