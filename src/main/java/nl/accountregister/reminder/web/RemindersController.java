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
import nl.accountregister.reminder.MonthlyLetter;
import nl.accountregister.reminder.MonthlyLetters;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.reminder.ReminderStatus;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.reminder.RoundTime;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Herinneringen as a ledger, and the button that runs a round. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RemindersController {

    private static final String PATH = "/herinneringen";

    private final Reminders reminders;
    private final MonthlyLetters letters;
    private final ReminderRound round;
    private final RoundTime time;
    private final Html html;

    RemindersController(Reminders reminders, MonthlyLetters letters, ReminderRound round, RoundTime time, Html html) {
        this.reminders = reminders;
        this.letters = letters;
        this.round = round;
        this.time = time;
        this.html = html;
    }

    @Get(PATH)
    @Accepts({"stand", "status", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        ReminderStatus standing = query.coded("stand", ReminderStatus.class);
        OutboxStatus status = query.coded("status", OutboxStatus.class);
        Page<Reminders.Told> page = reminders.list(ctx.actor(), standing, status, query.date("peildatum"), query.slice());
        PastView past = PastView.of(ctx, query.date("peildatum"), PATH, query);
        Map<String, String> filters = new HashMap<>();
        if (standing != null) {
            filters.put("stand", standing.code());
        }
        if (status != null) {
            filters.put("status", status.code());
        }
        if (past != null) {
            filters.put("peildatum", past.day().toString());
        }
        List<MonthlyLetter> made = past == null ? letters.latest(ctx.actor()) : letters.latestOn(ctx.actor(), past.day());
        return html.ok(ctx, "reminder/list", new RemindersPage(past == null && Permission.RUN_REMINDERS.heldBy(ctx.actor()), time.at().toString(),
            past == null ? reminders.withNobody(ctx.actor()) : 0, FormView.of(filters), filters.size(), options(ctx, ReminderStatus.values()), options(ctx, OutboxStatus.values()),
            page.rows().stream().map(told -> ReminderView.of(ctx, told)).toList(), PagingView.of(page, n -> query.toPage(PATH, n)),
            made.stream().map(letter -> letter(ctx, letter)).toList(), past));
    }

    private static <E extends Enum<E> & Coded> List<Option> options(PageContext ctx, E[] codes) {
        return Arrays.stream(codes).map(code -> new Option(code.code(), ctx.label(code))).toList();
    }

    private static RemindersPage.LetterView letter(PageContext ctx, MonthlyLetter letter) {
        return new RemindersPage.LetterView(letter.id(), ctx.month(YearMonth.from(letter.monthFrom())), letter.receiverName(), letter.accounts(),
            ctx.moment(letter.madeAt()), ctx.label(letter.status()));
    }

    @Get(PATH + "/maandbrieven/{id}.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> letter(PageContext ctx, long id) {
        MonthlyLetters.Pages pages = letters.pdf(ctx.actor(), id);
        return PdfAnswer.of(pages.pdf(), pages.fileName());
    }

    @Post(PATH + "/ronde")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> run(PageContext ctx, Form form) {
        // The outbox sends by itself, within seconds: a page does not wait for mail servers.
        ReminderRound.Result result = round.plan(ctx.actor());
        return Html.seeOther(PATH, result.failed() > 0 ? "notice.reminder.failed"
            : result.planned() > 0 ? "notice.reminder.planned" : "notice.reminder.none");
    }
}
