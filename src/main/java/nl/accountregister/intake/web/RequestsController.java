package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.RequestFilter;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.RequestRow;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.intake.Requests;
import nl.accountregister.intake.web.RequestListPage.Row;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** De lijst van aanvragen: the queue for who sees all, and "mijn aanvragen" for who asked. */
@Controller("/aanvragen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RequestsController {

    private static final String ALL = "ALLES";
    private static final Set<RequestStatus> OPEN = Set.of(RequestStatus.SUBMITTED, RequestStatus.IN_INTAKE, RequestStatus.MORE_INFORMATION_ASKED);

    private final Requests requests;
    private final RequestNames names;
    private final Locations locations;
    private final Profiles profiles;
    private final Html html;

    RequestsController(Requests requests, RequestNames names, Locations locations, Profiles profiles, Html html) {
        this.requests = requests;
        this.names = names;
        this.locations = locations;
        this.profiles = profiles;
        this.html = html;
    }

    @Get
    @Accepts({"status", "platform", "locatie", "teLaat", "mijn", "wachtOp", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        boolean queue = Permission.SEE_EVERYTHING.heldBy(ctx.actor()) && !Boolean.TRUE.equals(query.flag("mijn"));
        String status = query.oneOf("status", Stream.concat(Stream.of(ALL), Arrays.stream(RequestStatus.values()).map(RequestStatus::code)).toList(), null);
        RequestFilter filter = ALL.equals(status)
            ? new RequestFilter(Set.of(), query.text("platform", 32), query.id("locatie"), query.flag("teLaat"),
                Boolean.TRUE.equals(query.flag("mijn")), query.text("wachtOp", 120), query.date("peildatum"))
            : RequestQuery.filter(query, queue ? OPEN : Set.of());
        Page<RequestRow> found = requests.search(ctx.actor(), filter, queue ? "besluitVoor" : "-gewijzigdOp", query.slice());
        return html.ok(ctx, "intake/list", page(ctx, query, queue, found));
    }

    private RequestListPage page(PageContext ctx, Query query, boolean queue, Page<RequestRow> found) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : List.of("status", "platform", "locatie", "teLaat", "wachtOp", "peildatum")) {
            typed.put(name, query.text(name, 100));
        }
        boolean both = Permission.SEE_EVERYTHING.heldBy(ctx.actor()) && Permission.REQUEST.heldBy(ctx.actor());
        PastView past = PastView.of(ctx, query.date("peildatum"), "/aanvragen", query);
        String all = "/aanvragen" + (past == null ? "" : "?peildatum=" + past.day());
        String mine = "/aanvragen?mijn=true" + (past == null ? "" : "&peildatum=" + past.day());
        List<Option> views = both ? List.of(new Option(all, ctx.t("intake.list.queue")), new Option(mine, ctx.t("intake.list.own"))) : List.of();
        List<Option> statuses = new ArrayList<>(List.of(new Option(ALL, ctx.t("intake.filter.all"))));
        Arrays.stream(RequestStatus.values()).forEach(s -> statuses.add(new Option(s.code(), ctx.label(s))));
        String kind = queue ? "queue" : "own";
        List<String> departments = profiles.current().approvingDepartments();
        return new RequestListPage(queue, ctx.t("intake.list." + kind), ctx.t("intake.list." + kind + ".lead"), views,
            queue ? all : mine, FormView.of(typed), (int) typed.values().stream().filter(v -> v != null).count(), statuses,
            profiles.current().requestRules().stream().flatMap(r -> r.platforms().stream()).distinct().map(p -> new Option(p, names.platform(p))).toList(),
            queue ? locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList() : List.of(),
            departments.size() > 1 ? departments.stream().map(d -> new Option(d, d)).toList() : List.of(),
            found.rows().stream().map(row -> row(ctx, row, past)).toList(), PagingView.of(found, n -> query.toPage("/aanvragen", n)),
            past == null && Permission.REQUEST.heldBy(ctx.actor()), past);
    }

    private Row row(PageContext ctx, RequestRow row, @Nullable PastView past) {
        LocalDate day = PastView.day(ctx, past);
        AccountRequest r = row.request();
        boolean own = ctx.actor().userId() != null && ctx.actor().userId() == r.requesterId();
        boolean termRuns = RequestStatus.TO_DECIDE.contains(r.status()) && r.decideBy() != null;
        return new Row("/aanvragen/" + r.id(), names.of(r, ctx.language()), ctx.label(r.status()), StatusWords.tone(r.status()),
            row.locationName() == null ? "" : row.locationName(), row.requesterName(), StatusWords.who(ctx, r, row.requesterName(), own, row.waitsFor()),
            ctx.date(LocalDate.ofInstant(r.statusSince(), Texts.AMSTERDAM)),
            past != null ? "" : StatusWords.next(ctx, r, own, Permission.DECIDE.heldBy(ctx.actor())),
            termRuns ? ctx.date(r.decideBy()) : null, termRuns ? ctx.until(r.decideBy(), day) : null, r.isLate(day),
            row.waitsFor().isEmpty() ? null : ctx.t("intake.waitsFor", String.join(", ", row.waitsFor())));
    }
}
