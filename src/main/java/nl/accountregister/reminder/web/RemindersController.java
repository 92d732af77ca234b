package nl.accountregister.reminder.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.reminder.RoundTime;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Herinneringen as a ledger, and the button that runs a round. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RemindersController {

    private static final String PATH = "/herinneringen";

    private final Reminders reminders;
    private final ReminderRound round;
    private final RoundTime time;
    private final Html html;

    RemindersController(Reminders reminders, ReminderRound round, RoundTime time, Html html) {
        this.reminders = reminders;
        this.round = round;
        this.time = time;
        this.html = html;
    }

    @Get(PATH)
    @Accepts({"status", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        OutboxStatus status = query.coded("status", OutboxStatus.class);
        Page<Reminders.Told> page = reminders.list(ctx.actor(), status, query.slice());
        List<Option> statuses = Arrays.stream(OutboxStatus.values()).map(s -> new Option(s.code(), ctx.label(s))).toList();
        return html.ok(ctx, "reminder/list", new RemindersPage(Permission.RUN_REMINDERS.heldBy(ctx.actor()), time.at().toString(),
            status == null ? FormView.empty() : FormView.of(Map.of("status", status.code())), status == null ? 0 : 1, statuses,
            page.rows().stream().map(told -> ReminderView.of(ctx, told)).toList(), PagingView.of(page, n -> query.toPage(PATH, n))));
    }

    @Post(PATH + "/ronde")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> run(PageContext ctx, Form form) {
        ReminderRound.Result result = round.run(ctx.actor());
        return Html.seeOther(PATH, result.failed() > 0 ? "notice.reminder.failed"
            : result.planned() > 0 ? "notice.reminder.planned" : "notice.reminder.none");
    }
}
