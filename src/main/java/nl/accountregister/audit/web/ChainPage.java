package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.ChainVerdict;
import nl.accountregister.web.PageContext;

/**
 * Uitkomst of a controle of the keten as the page shows it.
 *
 * @param faultHref the page of the first entry that is not what it was; null when there is none to look at
 */
public record ChainPage(boolean whole, String title, String text, String moment, long entries, long head, String headHash,
                        @Nullable String faultHref) {

    static ChainPage of(PageContext ctx, ChainVerdict verdict) {
        ChainVerdict.Fault fault = verdict.fault();
        boolean canLook = fault != null && fault.kind() != ChainVerdict.FaultKind.REMOVED && fault.seq() > 0;
        return new ChainPage(verdict.whole(),
            ctx.t(verdict.whole() ? "audit.chain.whole" : "audit.chain.broken"),
            fault == null ? ctx.t("audit.chain.whole.text", verdict.entries()) : ctx.t("audit.chain.fault." + fault.kind().code(), fault.seq()),
            ctx.moment(verdict.at()), verdict.entries(), verdict.head(), verdict.headHash(),
            canLook ? "/auditlog/" + fault.seq() : null);
    }
}
