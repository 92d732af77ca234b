package nl.accountregister.deviation.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;

/**
 * A deviation as lists show it.
 *
 * @param sentence   what is wrong
 * @param rule       the rule, with its source behind it
 * @param since      since when, in words
 * @param exempt     until when it is exempt, in words; null when it is not
 * @param action     what ends it, its address as value; null for who may not
 * @param exemptHref where it can be exempt; null for who may not, and when it is
 */
public record DeviationLine(String href, String kind, String sentence, String rule, String since, @Nullable String account, @Nullable String accountHref,
                            @Nullable String place, @Nullable String exempt, @Nullable Option action, @Nullable String exemptHref) {

    static DeviationLine of(PageContext ctx, DeviationWords words, Deviation d) {
        return of(ctx, words, d, ctx.today());
    }

    /** As of a day; on one of the past there is nothing to do. */
    static DeviationLine of(PageContext ctx, DeviationWords words, Deviation d, LocalDate day) {
        boolean past = day.isBefore(ctx.today());
        String href = "/afwijkingen/" + d.id();
        boolean mayExempt = !past && d.over() == null && d.exemptUntil() == null && Permission.MANAGE_ACCESS.heldBy(ctx.actor());
        return new DeviationLine(href, ctx.label(d.kind()), words.sentence(d), ctx.t("deviation.ruleAndSource", words.rule(d), words.source(d)),
            ctx.date(d.since()), d.account(), d.accountId() == null ? null : "/accounts/" + d.accountId() + (past ? "?peildatum=" + day : ""),
            d.location() == null ? d.region() : d.location(), d.exemptUntil() == null ? null : ctx.t("deviation.exempt.until", d.exemptUntil()),
            past ? null : words.action(d).orElse(null), mayExempt ? href + "/ontheffing" : null);
    }
}
