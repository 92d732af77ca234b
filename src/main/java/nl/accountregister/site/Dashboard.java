package nl.accountregister.site;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountRow;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.RequestFigures;
import nl.accountregister.intake.RequestFilter;
import nl.accountregister.intake.RequestRow;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.intake.Requests;
import nl.accountregister.leaving.LeavingFilter;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.platform.Platforms;
import nl.accountregister.review.DueFilter;
import nl.accountregister.review.DueReview;
import nl.accountregister.review.ReviewFigures;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Role;
import nl.accountregister.web.HomeTasks;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Dashboard: gathers for one reader what waits, what is due and how things stand. Every figure leads to its list. */
@Singleton
class Dashboard {

    private static final Page.Slice FEW = new Page.Slice(1, 5);
    private static final Set<RequestStatus> OPEN = EnumSet.allOf(RequestStatus.class).stream().filter(RequestStatus::isOpen).collect(Collectors.toSet());

    private final Accounts accounts;
    private final Requests requests;
    private final Reviews reviews;
    private final Leavings leavings;
    private final Deviations deviations;
    private final Platforms platforms;
    private final List<HomeTasks> tasks;

    /** What is kept an eye on. */
    @Singleton
    record Watched(Reviews reviews, Leavings leavings, Deviations deviations) {
    }

    Dashboard(Accounts accounts, Requests requests, Watched watched, Platforms platforms, List<HomeTasks> tasks) {
        this.accounts = accounts;
        this.requests = requests;
        this.reviews = watched.reviews();
        this.leavings = watched.leavings();
        this.deviations = watched.deviations();
        this.platforms = platforms;
        this.tasks = tasks;
    }

    HomePage of(PageContext ctx) {
        Actor actor = ctx.actor();
        boolean decides = Permission.DECIDE.heldBy(actor);
        boolean seesAll = Permission.SEE_EVERYTHING.heldBy(actor);
        boolean asks = actor.has(Role.REQUESTER);
        RequestFigures figures = seesAll ? requests.figures(actor) : null;
        List<HomePage.Figure> shown = seesAll ? figures(ctx, figures, decides) : List.of();
        return new HomePage(lead(ctx, figures, decides, asks), tasks.stream().flatMap(t -> t.of(ctx).stream()).toList(), shown,
            decides ? lines(ctx, new RequestFilter(RequestStatus.TO_DECIDE, null, null, null, false), "besluitVoor") : List.of(),
            reviews.due(actor, DueFilter.NONE, FEW).rows().stream().map(r -> due(ctx, r, asks && !seesAll)).toList(),
            decides ? figures.months().stream().map(m -> new HomePage.Month(ctx.t("home.month." + m.month().getMonthValue()), m.submitted(), m.decided()))
                .toList() : List.of(),
            asks ? accounts.search(actor, new AccountFilter(null, null, null, null, null, null, null, true, null), "herzieningOp", Page.Slice.first())
                .rows().stream().filter(r -> r.account().status() != AccountStatus.CLOSED).map(r -> line(ctx, r)).toList() : List.of(),
            asks ? lines(ctx, new RequestFilter(OPEN, null, null, null, true), "-gewijzigdOp") : List.of(),
            Permission.REQUEST.heldBy(actor), asks);
    }

    private String lead(PageContext ctx, @Nullable RequestFigures figures, boolean decides, boolean asks) {
        String day = ctx.t("home.day", ctx.t("home.weekday." + ctx.today().getDayOfWeek().getValue()), ctx.date(ctx.today()));
        if (decides) {
            return ctx.t("home.lead.communications", day, figures.toDecide(), figures.pastTerm());
        }
        if (asks) {
            return ctx.t("home.lead.requester", day);
        }
        long open = accounts.count(ctx.actor(), AccountFilter.NONE) - accounts.count(ctx.actor(), with(AccountStatus.CLOSED));
        return ctx.t("home.lead.auditor", day, open);
    }

    private List<HomePage.Figure> figures(PageContext ctx, RequestFigures figures, boolean decides) {
        Actor actor = ctx.actor();
        ReviewFigures due = reviews.figures(actor);
        Map<DeviationKind, Deviations.Figure> kinds = deviations.figures(actor);
        Deviations.Figure orphans = kinds.getOrDefault(DeviationKind.ORPHANED, new Deviations.Figure(0, 0));
        long orphaned = orphans.open() + orphans.exempt();
        List<HomePage.Figure> all = new ArrayList<>();
        if (decides) {
            all.add(new HomePage.Figure(ctx.t("home.figure.toDecide"), "/aanvragen", figures.toDecide(), ctx.t("home.figure.toDecide.note"), null));
            all.add(new HomePage.Figure(ctx.t("home.figure.late"), "/aanvragen?teLaat=true", figures.pastTerm(),
                ctx.t("home.figure.late.note", figures.pastTerm(), oldest(ctx)), figures.pastTerm() > 0 ? "late" : null));
        } else {
            all.add(new HomePage.Figure(ctx.t("home.figure.accounts"), "/accounts?status=ACTIEF", accounts.count(actor, with(AccountStatus.ACTIVE)),
                ctx.t("home.figure.accounts.note", accounts.count(actor, with(AccountStatus.IN_PREPARATION))), null));
        }
        all.add(new HomePage.Figure(ctx.t("home.figure.reviews"), "/herzieningen?voor=" + ctx.today().plusDays(Reviews.SOON_DAYS), due.dueSoon(),
            ctx.t("home.figure.reviews.note", Reviews.SOON_DAYS), null));
        all.add(new HomePage.Figure(ctx.t("home.figure.overdue"), "/accounts?achterstallig=true", due.overdue(), ctx.t("home.figure.overdue.note"),
            due.overdue() > 0 ? "late" : null));
        long deviating = kinds.values().stream().mapToLong(Deviations.Figure::open).sum();
        all.add(new HomePage.Figure(ctx.t("home.figure.deviations"), "/afwijkingen", deviating,
            ctx.t("home.figure.deviations.note", kinds.values().stream().mapToLong(Deviations.Figure::exempt).sum()), deviating > 0 ? "warn" : null));
        all.add(new HomePage.Figure(ctx.t("home.figure.orphaned"), "/accounts?verweesd=true", orphaned, ctx.t("home.figure.orphaned.note"),
            orphaned > 0 ? "warn" : null));
        long late = leavings.count(actor, new LeavingFilter(null, true, null));
        all.add(new HomePage.Figure(ctx.t("home.figure.leaving"), "/vertrek", leavings.count(actor, LeavingFilter.OPEN), ctx.t("home.figure.leaving.note", late),
            late > 0 ? "late" : null));
        return all;
    }

    private String oldest(PageContext ctx) {
        return requests.search(ctx.actor(), new RequestFilter(Set.of(), null, null, true, false), "besluitVoor", new Page.Slice(1, 1)).rows().stream()
            .findFirst().map(r -> ctx.until(r.request().decideBy())).orElse("");
    }

    private static AccountFilter with(AccountStatus status) {
        return new AccountFilter(status, null, null, null, null, null, null, false, null);
    }

    private List<HomePage.Line> lines(PageContext ctx, RequestFilter filter, String sort) {
        return requests.search(ctx.actor(), filter, sort, FEW).rows().stream().map(row -> line(ctx, row, filter.mine())).toList();
    }

    private HomePage.Line line(PageContext ctx, RequestRow row, boolean own) {
        AccountRequest r = row.request();
        String place = row.locationName() == null ? ctx.label(r.kind()) : row.locationName();
        String what = own ? ctx.t("home.turn." + r.status().code()) : platform(r.platform());
        return new HomePage.Line(r.name() == null ? ctx.t("home.request.unnamed") : r.name(), "/aanvragen/" + r.id(), place, what, r.decideBy(),
            r.isLate(ctx.today()), tone(r.status()), ctx.label(r.status()));
    }

    private HomePage.Line line(PageContext ctx, AccountRow row) {
        Account a = row.account();
        boolean late = a.isOverdue(ctx.today());
        return new HomePage.Line(a.name(), "/accounts/" + a.id(), row.locationName() == null ? ctx.label(a.kind()) : row.locationName(),
            platform(a.platform()), a.status() == AccountStatus.ACTIVE ? a.nextReviewOn() : null, late, late ? "red" : tone(a.status()),
            late ? ctx.t("home.review.overdue") : ctx.label(a.status()));
    }

    private HomePage.Due due(PageContext ctx, DueReview r, boolean own) {
        String place = r.locationName() == null ? platform(r.platform()) : r.locationName();
        return new HomePage.Due(r.dueOn(), r.name(), own ? "/accounts/" + r.accountId() + "/herziening" : "/accounts/" + r.accountId(),
            place + " · " + ctx.until(r.dueOn()));
    }

    private String platform(@Nullable String code) {
        return code == null ? "" : platforms.name(code);
    }

    private static String tone(RequestStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN -> "grey";
            case SUBMITTED, IN_INTAKE -> "blue";
            case MORE_INFORMATION_ASKED -> "orange";
            case APPROVED, APPROVED_WITH_CONDITIONS -> "green";
            case REJECTED -> "red";
        };
    }

    private static String tone(AccountStatus status) {
        return switch (status) {
            case IN_PREPARATION -> "blue";
            case ACTIVE -> "green";
            case SUSPENDED -> "orange";
            case CLOSED -> "grey";
        };
    }
}
