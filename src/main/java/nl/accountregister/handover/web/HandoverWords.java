package nl.accountregister.handover.web;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.handover.HandoverStatus;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.Officers;
import nl.accountregister.person.HoldingRow;
import nl.accountregister.person.PersonRow;
import nl.accountregister.plan.Plans;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Words that pages of overdrachten need: of plans, platforms, colleagues and standings. */
@Singleton
class HandoverWords {

    private final Plans plans;
    private final Platforms platforms;
    private final Officers officers;

    HandoverWords(Plans plans, Platforms platforms, Officers officers) {
        this.plans = plans;
        this.platforms = platforms;
        this.officers = officers;
    }

    String platform(String code) {
        return platforms.name(code);
    }

    /** Which plan the new owner takes over, in words. */
    String plan(PageContext ctx, Account account) {
        return plans.current(account.id()).map(v -> ctx.t("handover.plan.approved", v.number(), v.moment()))
            .orElseGet(() -> plans.versionsOf(account.id()).stream().findFirst().map(v -> ctx.t("handover.plan.other", v.number(), v.status()))
                .orElse(ctx.t("handover.plan.none")));
    }

    boolean hasPlan(Account account) {
        return !plans.versionsOf(account.id()).isEmpty();
    }

    /** When the next review is that the new owner takes over, in words. */
    static String review(PageContext ctx, Account account) {
        return account.nextReviewOn() == null ? ctx.t("handover.review.none")
            : ctx.t("handover.review.on", account.nextReviewOn(), ctx.until(account.nextReviewOn()));
    }

    /** Colleagues to choose from, each with what they do, so that two of one name can be told apart. */
    List<Option> colleagues(PageContext ctx, List<PersonRow> rows) {
        OfficerTable table = officers.table();
        return rows.stream().map(row -> new Option(String.valueOf(row.person().id()), row.person().name(),
            row.holdings().isEmpty() ? row.person().email() : row.holdings().stream().map(h -> holding(ctx, table, h)).collect(Collectors.joining("; ")))).toList();
    }

    private static String holding(PageContext ctx, OfficerTable table, HoldingRow held) {
        String name = table.find(held.officer()).map(Officer::name).map(n -> n.in(ctx.language())).orElse(held.officer());
        return held.place() == null ? name : ctx.t("person.holding", name, held.place());
    }

    static String tone(HandoverStatus status, boolean late) {
        return switch (status) {
            case PROPOSED -> late ? "red" : "orange";
            case ACCEPTED -> "blue";
            case DONE -> "green";
            case DECLINED, STOPPED -> "red";
            case WITHDRAWN -> "grey";
        };
    }

    /** How a handover stands, with since when or until when, on a day. */
    static String standing(PageContext ctx, HandoverRow row, LocalDate day) {
        return switch (row.status()) {
            case PROPOSED -> ctx.t("handover.standing.waits", day.toEpochDay() - row.proposedOn().toEpochDay(), row.newOwnerName());
            case ACCEPTED -> ctx.t("handover.standing.accepted", row.effectiveOn());
            case STOPPED -> ctx.label(row.stopCause());
            case DECLINED, WITHDRAWN -> row.reason() == null ? "" : row.reason();
            case DONE -> "";
        };
    }
}
