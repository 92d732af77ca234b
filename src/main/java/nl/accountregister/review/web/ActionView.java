package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.review.ActionKind;
import nl.accountregister.review.ActionRow;
import nl.accountregister.review.ActionStatus;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;

/**
 * Actie as pages show it.
 *
 * @param due    by when, in words
 * @param answer what was done, or why it need not be; null while it is open
 * @param way    where it is done, for who may go there; null when nowhere in the register
 */
public record ActionView(long id, String href, String what, String who, String due, String tone, String status, @Nullable String answer,
                         @Nullable Option way, long accountId, String account) {

    static ActionView of(PageContext ctx, ActionRow a) {
        return of(ctx, a, ctx.today());
    }

    /** As it stood at the end of a day, where nothing can be done any more. */
    static ActionView of(PageContext ctx, ActionRow a, LocalDate day) {
        boolean late = a.isLate(day);
        String status = a.status() == ActionStatus.OPEN ? ctx.until(a.dueOn(), day) : ctx.label(a.status());
        String tone = late ? "red" : a.status() == ActionStatus.OPEN ? "orange" : a.status() == ActionStatus.DONE ? "green" : "grey";
        return new ActionView(a.id(), "/acties/" + a.id(), words(ctx, a), a.personName() == null ? ctx.organisation().contactName() : a.personName(),
            ctx.date(a.dueOn()), tone, status, a.finishedAt() == null ? null
            : ctx.t("review.action.finished.by", a.finishedByName(), a.finishedAt(), a.answer() == null ? "" : a.answer()),
            a.status() == ActionStatus.OPEN && day.equals(ctx.today()) ? way(ctx, a) : null, a.accountId(), a.accountName());
    }

    /** What the register wrote itself it can say in either language; the reason with which an account is to be closed follows it. */
    static String words(PageContext ctx, ActionRow a) {
        if (a.kind() == ActionKind.OWN || a.kind() == ActionKind.CLOSE) {
            return a.what();
        }
        return ctx.t("review.action.made." + a.kind().code());
    }

    @Nullable
    private static Option way(PageContext ctx, ActionRow a) {
        String account = "/accounts/" + a.accountId();
        boolean reviews = a.isOfAccountOf(ctx.actor()) || Permission.REVIEW_ANY.heldBy(ctx.actor());
        boolean manages = Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor());
        String href = switch (a.kind()) {
            case OWNER -> reviews ? account + "/overdragen" : null;
            case PLAN -> reviews ? account + "/beheerplan/voorstel" : null;
            case TWO_FACTOR -> reviews ? account + "/herziening/deel" : null;
            case DEPUTY, MAILBOX -> manages ? account + "/wijzigen" : null;
            case ACCESS -> Permission.MANAGE_ACCESS.heldBy(ctx.actor()) ? account + "/toegang/nieuw" : null;
            case CLOSE -> manages ? account + "/opheffen" : null;
            case OWN -> null;
        };
        return href == null ? null : new Option(href, ctx.t("review.action.way." + a.kind().code()));
    }
}
