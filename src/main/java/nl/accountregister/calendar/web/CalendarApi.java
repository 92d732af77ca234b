package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.calendar.Calendar;
import nl.accountregister.calendar.CalendarItem;
import nl.accountregister.calendar.CalendarKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Named;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.List;

/** De kalender in the API. */
@Controller("/api/v1/kalender")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Herzieningen")
class CalendarApi {

    private final Calendar calendar;
    private final Today today;

    CalendarApi(Calendar calendar, Today today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** A page of the calendar. */
    @Serdeable
    record Days(List<Item> kalender, long totaal, int pagina, int grootte) {
    }

    /**
     * Something on a day.
     *
     * @param soort HERZIENING, ACTIE or GEDAAN
     * @param actieNummer number of the action; null for a review
     * @param wie   who must do it, or did it; null for an action of communications
     * @param actie what an action asks
     */
    @Serdeable
    record Item(LocalDate dag, String soort, @Nullable Long actieNummer, Named account, String platform, @Nullable String locatie, @Nullable String wie, @Nullable String actie,
                boolean achterstallig) {

        static Item of(CalendarItem item, LocalDate today) {
            return new Item(item.day(), item.kind().code(), item.kind() == CalendarKind.ACTION ? item.id() : null, new Named(item.accountId(), item.account()), item.platform(), item.location(), item.who(),
                item.what(), item.isOverdue(today));
        }
    }

    @Get
    @Accepts({"van", "tot", "achterstallig", "locatie", "regio", "medewerker", "pagina", "grootte"})
    @Operation(summary = "Herzieningen en acties op de dag waarop ze gedaan moeten zijn, en gedane herzieningen op de dag waarop ze gedaan zijn; "
        + "van vandaag tot een maand later, van en tot, of alles wat achterstallig is. Wie niet alles mag zien, krijgt die van eigen accounts en eigen acties")
    Days list(Actor actor, Query query) {
        LocalDate day = today.date();
        Page<CalendarItem> page = calendar.list(actor, CalendarAsked.span(query, day), CalendarAsked.filter(query), query.slice());
        return new Days(page.rows().stream().map(item -> Item.of(item, day)).toList(), page.total(), page.number(), page.size());
    }
}
