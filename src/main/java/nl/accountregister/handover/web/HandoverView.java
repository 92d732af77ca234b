package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Visibility;
import nl.accountregister.handover.Handover;
import nl.accountregister.handover.HandoverAnswer;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.handover.HandoverStatus;
import nl.accountregister.handover.HandoverStepTaken;
import nl.accountregister.handover.Handovers;
import nl.accountregister.person.People;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the pages of overdrachten that have been proposed. */
@Singleton
class HandoverView {

    private static final List<String> FILTERS = List.of("status", "lopend", "mijn", "wachtOpMij", "teLaat", "account", "peildatum");

    private final Handovers handovers;
    private final Accounts accounts;
    private final People people;
    private final HandoverWords words;

    HandoverView(Handovers handovers, Accounts accounts, People people, HandoverWords words) {
        this.handovers = handovers;
        this.accounts = accounts;
        this.people = people;
        this.words = words;
    }

    HandoversPage list(PageContext ctx, Query query, Page<HandoverRow> found) {
        Map<String, String> shown = new LinkedHashMap<>();
        FILTERS.forEach(name -> shown.put(name, query.text(name, 40)));
        int active = (int) shown.values().stream().filter(Objects::nonNull).count();
        PastView past = PastView.of(ctx, query.date("peildatum"), "/overdrachten", query);
        LocalDate day = PastView.day(ctx, past);
        return new HandoversPage(Permission.SEE_EVERYTHING.heldBy(ctx.actor()), FormView.of(shown), active,
            Arrays.stream(HandoverStatus.values()).map(s -> new Option(s.code(), ctx.label(s))).toList(),
            found.rows().stream().map(row -> row(ctx, row, day)).toList(), PagingView.of(found, n -> query.toPage("/overdrachten", n)), past);
    }

    private HandoversPage.Row row(PageContext ctx, HandoverRow row, LocalDate day) {
        return new HandoversPage.Row("/overdrachten/" + row.id(), row.accountName(), words.platform(row.platform()), row.ownerName(), row.newOwnerName(),
            ctx.date(row.effectiveOn()), ctx.date(row.proposedOn()), HandoverWords.tone(row.status(), row.isLate(day)), ctx.label(row.status()),
            HandoverWords.standing(ctx, row, day));
    }

    HandoverPage page(PageContext ctx, Handover h, FormView form) {
        Account account = handovers.accountOf(ctx.actor(), h.id());
        boolean linked = account.visibility() == Visibility.PUBLIC || accounts.seesInFull(ctx.actor(), account);
        boolean full = accounts.seesInFull(ctx.actor(), account);
        String owner = people.get(h.ownerId()).name();
        String newOwner = people.get(h.newOwnerId()).name();
        return new HandoverPage(h.id(), account.name(), linked ? "/accounts/" + account.id() : null,
            HandoverWords.tone(h.status(), h.isLate(ctx.today())), ctx.label(h.status()), lead(ctx, h, newOwner),
            List.of(new Option(ctx.t("handover.fact.platform"), words.platform(account.platform())),
                new Option(ctx.t("handover.fact.owner"), owner), new Option(ctx.t("handover.fact.newOwner"), newOwner),
                new Option(ctx.t("handover.fact.deputy"), deputy(ctx, h, account)),
                new Option(ctx.t("handover.fact.from"), ctx.date(h.effectiveOn())),
                new Option(ctx.t("handover.fact.access"), ctx.t("handover.access." + h.oldAccess().code(), owner)),
                new Option(ctx.t("handover.fact.plan"), words.plan(ctx, account)),
                new Option(ctx.t("handover.fact.review"), HandoverWords.review(ctx, account))),
            full && words.hasPlan(account) ? "/accounts/" + account.id() + "/beheerplan" : null, h.note(), ctx.t("handover.note.from", h.proposedByName()), happened(ctx, h, newOwner),
            h.waitsFor(ctx.actor()), h.status().isOpen() && handovers.mayWithdraw(ctx.actor(), h), form,
            List.of(new Option(HandoverAnswer.ACCEPTED.code(), ctx.t("handover.answer.AANVAARD"), ctx.t("handover.answer.AANVAARD.hint", h.effectiveOn())),
                new Option(HandoverAnswer.DECLINED.code(), ctx.t("handover.answer.GEWEIGERD"), ctx.t("handover.answer.GEWEIGERD.hint"))));
    }

    HandoverWithdrawPage withdraw(PageContext ctx, Handover h, FormView form) {
        return new HandoverWithdrawPage(h.id(), handovers.accountOf(ctx.actor(), h.id()).name(), people.get(h.newOwnerId()).name(), form);
    }

    private String deputy(PageContext ctx, Handover h, Account account) {
        if (h.newDeputyId() != null) {
            return people.get(h.newDeputyId()).name();
        }
        boolean stays = account.deputyId() != null && account.deputyId() != h.newOwnerId();
        return stays ? ctx.t("handover.deputy.stays", people.get(account.deputyId()).name()) : ctx.t("handover.check.deputy.none");
    }

    private static String lead(PageContext ctx, Handover h, String newOwner) {
        return switch (h.status()) {
            case PROPOSED -> h.waitsFor(ctx.actor()) ? ctx.t("handover.lead.yours", h.proposedByName(), h.effectiveOn())
                : ctx.t("handover.lead.waits", newOwner, ctx.today().toEpochDay() - h.proposedOn().toEpochDay());
            case ACCEPTED -> ctx.t("handover.lead.accepted", newOwner, h.effectiveOn());
            case DONE -> ctx.t("handover.lead.done", newOwner);
            case DECLINED -> ctx.t("handover.lead.declined", newOwner);
            case WITHDRAWN -> ctx.t("handover.lead.withdrawn", h.endedByName());
            case STOPPED -> ctx.t("handover.lead.stopped", h.stopCause());
        };
    }

    private List<HandoverPage.Line> happened(PageContext ctx, Handover h, String newOwner) {
        List<HandoverPage.Line> lines = new ArrayList<>();
        lines.add(line(ctx, h.proposedAt(), ctx.t("handover.happened.VOORGESTELD"), h.proposedByName(), "blue", null));
        for (HandoverStepTaken step : handovers.stepsOf(ctx.actor(), h.id())) {
            lines.add(line(ctx, step.takenAt(), ctx.t("handover.happened." + step.step().code()), ctx.t("handover.happened.to", step.told()), "orange", null));
        }
        if (h.answeredAt() != null && h.status() != HandoverStatus.DECLINED) {
            lines.add(line(ctx, h.answeredAt(), ctx.t("handover.happened.AANVAARD"), newOwner, "green", null));
        }
        if (h.endedAt() != null) {
            lines.add(line(ctx, h.endedAt(), ctx.t("handover.happened." + h.status().code()), h.status() == HandoverStatus.STOPPED
                ? ctx.label(h.stopCause()) : h.endedByName(), HandoverWords.tone(h.status(), false), h.reason()));
        }
        return lines;
    }

    private static HandoverPage.Line line(PageContext ctx, Instant at, String title, String by, String tone, @Nullable String text) {
        return new HandoverPage.Line(at.toString(), ctx.moment(at), title, by, tone, text);
    }
}
