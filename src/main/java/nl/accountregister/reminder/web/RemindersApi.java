package nl.accountregister.reminder.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.reminder.ReminderStatus;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.shared.Actor;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

/** Herinneringen in the API. */
@Controller("/api/v1/herinneringen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Herinneringen")
class RemindersApi {

    private final Reminders reminders;
    private final ReminderRound round;

    RemindersApi(Reminders reminders, ReminderRound round) {
        this.reminders = reminders;
        this.round = round;
    }

    @Get
    @Accepts({"stand", "status", "peildatum", "pagina", "grootte"})
    @Operation(summary = "Wat aan wie is herinnerd en wat ervan is geworden, het nieuwste eerst; met peildatum wat er aan het eind van die dag gepland en verstuurd was")
    ReminderJson.Ledger list(Actor actor, Query query) {
        return ReminderJson.Ledger.of(reminders.list(actor, query.coded("stand", ReminderStatus.class),
            query.coded("status", OutboxStatus.class), query.date("peildatum"), query.slice()));
    }

    @Post("/ronde")
    @Operation(summary = "Draait nu een ronde: gepland is het aantal nieuwe berichten, verzonden en mislukt wat de verzender daarna deed")
    ReminderJson.Round run(Actor actor) {
        return ReminderJson.Round.of(round.run(actor));
    }
}
