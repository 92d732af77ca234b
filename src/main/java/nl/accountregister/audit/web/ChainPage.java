package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.ChainVerdict;
import nl.accountregister.audit.SignedHead;
import nl.accountregister.web.PageContext;

import java.util.List;

/**
 * Uitkomst of a controle of the keten as the page shows it.
 *
 * @param faultHref the page of the first entry that is not what it was; null when there is none to look at
 * @param signed    what the signed heads say, in words
 * @param unknown   that some were signed with a key that is not known; null when none were
 * @param heads     the newest signed heads
 * @param publicKey to check them with, as PEM
 */
public record ChainPage(boolean whole, String title, String text, String moment, long entries, long erased, long head, String headHash,
                        @Nullable String faultHref, String signed, @Nullable String unknown, List<HeadRow> heads, String publicKey) {

    /** A signed head. */
    public record HeadRow(long number, long seq, String href, String iso, String moment, String hash, String signature, String keyId) {
    }

    static ChainPage of(PageContext ctx, ChainVerdict verdict, List<SignedHead> heads, String publicKey) {
        ChainVerdict.Fault fault = verdict.fault();
        boolean canLook = fault != null && fault.kind() != ChainVerdict.FaultKind.REMOVED && fault.seq() > 0;
        ChainVerdict.Signed signed = verdict.signed();
        return new ChainPage(verdict.whole(),
            ctx.t(verdict.whole() ? "audit.chain.whole" : "audit.chain.broken"),
            fault == null ? ctx.t("audit.chain.whole.text", verdict.entries())
                : ctx.t("audit.chain.fault." + fault.kind().code() + (fault.seq() == fault.until() ? "" : ".tot"), fault.seq(), fault.until()),
            ctx.moment(verdict.at()), verdict.entries(), verdict.erased(), verdict.head(), verdict.headHash(),
            canLook ? "/auditlog/" + fault.seq() : null,
            ctx.t("audit.heads.agree", signed.agree(), signed.until()), signed.unknown() == 0 ? null : ctx.t("audit.heads.unknown", signed.unknown()),
            heads.stream().map(h -> new HeadRow(h.number(), h.seq(), "/auditlog/" + h.seq(), h.at().toString(), ctx.moment(h.at()), h.hash(), h.signature(), h.keyId()))
                .toList(), publicKey);
    }
}
