package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.publication.PublicationRow;
import nl.accountregister.publication.PublicationState;
import nl.accountregister.web.PageContext;

/**
 * A line of a list of publications.
 *
 * @param tone  of the badge
 * @param state in words; null while it reads as it was noted
 * @param note  what was done with it last, and why; null when nothing was
 */
public record PublicationLine(String href, String account, String accountHref, String iso, String date, String what, @Nullable String link, String who,
                              String tone, @Nullable String state, @Nullable String note) {

    static PublicationLine of(PageContext ctx, PublicationRow p) {
        return of(ctx, p, "");
    }

    /** @param day of the past, as its lists have it in their address; empty for today */
    static PublicationLine of(PageContext ctx, PublicationRow p, String day) {
        boolean asNoted = p.state() == PublicationState.AS_NOTED;
        return new PublicationLine("/publicaties/" + p.id(), p.account(), "/accounts/" + p.accountId() + "/publicaties" + day, p.publishedOn().toString(),
            ctx.date(p.publishedOn()), p.what(), p.link(), p.publishedBy(), p.state() == PublicationState.REMOVED ? "red" : "orange",
            asNoted ? null : ctx.label(p.state()),
            asNoted ? null : ctx.t("publication.note." + p.state().code(), p.changedBy(), ctx.moment(p.changedAt()), p.reason()));
    }
}
