package nl.accountregister.leaving.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.leaving.LeavingRow;
import nl.accountregister.leaving.LeavingTaskRow;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Named;
import nl.accountregister.web.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Vertrek in the API. */
@Controller("/api/v1/vertrek")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Vertrek")
class LeavingApi {

    private final Leavings leavings;

    LeavingApi(Leavings leavings) {
        this.leavings = leavings;
    }

    /**
     * A leave. On a past day what was not kept is null.
     *
     * @param klaarVoor the day on which everything must have been ticked off
     */
    @Serdeable
    record Item(long id, Named medewerker, @Nullable LocalDate laatsteDag, @Nullable LocalDate klaarVoor, @Nullable String stand, @Nullable Long open,
                @Nullable Long taken, Instant vastgelegdOp, @Nullable Instant afgerondOp) {

        static Item of(LeavingRow l) {
            return new Item(l.id(), new Named(l.personId(), l.person()), l.lastDay(), l.dueOn(),
                l.status() == null ? null : l.status().code(), l.open(), l.tasks(), l.recordedAt(), l.endedAt());
        }
    }

    /** Something to do. @param vanzelf whether the register saw that it was done, or that it need not be done any more */
    @Serdeable
    record Task(long id, Named account, String platform, String soort, String stand, boolean vanzelf, @Nullable Instant afgevinktOp, @Nullable String door,
                @Nullable String toelichting) {

        static Task of(LeavingTaskRow t) {
            return new Task(t.id(), new Named(t.accountId(), t.account()), t.platform(), t.kind().code(), t.status().code(), t.byItself(), t.closedAt(), t.closedBy(),
                t.note());
        }
    }

    /** A page of the list. */
    @Serdeable
    record Listing(List<Item> vertrek, long totaal, int pagina, int grootte) {
    }

    /** One checklist, with what the reader may see of it. @param overig how many tasks there are besides these */
    @Serdeable
    record Whole(Item vertrek, List<Task> taken, int overig) {
    }

    /** @param toelichting what others should know; may be left out */
    @Serdeable
    record Tick(@Nullable String toelichting) {
    }

    @Get
    @Accepts({"stand", "q", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De afvinklijsten van wie uit dienst gaat; stand is OPEN (gewoonlijk), TE_LAAT, AFGEROND, INGETROKKEN of ALLE; met peildatum zoals het "
        + "register ze aan het eind van die dag kende. Wat toen niet is bewaard, ontbreekt")
    Listing list(Actor actor, Query query) {
        Page<LeavingRow> page = leavings.search(actor, LeavingController.filter(query), query.slice());
        return new Listing(page.rows().stream().map(Item::of).toList(), page.total(), page.number(), page.size());
    }

    @Get("/{id}")
    @Operation(summary = "Een afvinklijst met haar taken")
    Whole one(Actor actor, long id) {
        Leavings.Checklist list = leavings.get(actor, id);
        return new Whole(Item.of(list.leaving()), list.tasks().stream().map(Task::of).toList(), list.left());
    }

    @Post("/taken/{id}/afvinken")
    @Operation(summary = "Een taak afvinken")
    Whole tick(Actor actor, long id, @Body Tick body) {
        return one(actor, leavings.tick(actor, id, body.toelichting()));
    }

    @Post("/taken/{id}/heropenen")
    @Operation(summary = "Een vinkje terughalen: de taak is toch niet gedaan")
    Whole untick(Actor actor, long id) {
        return one(actor, leavings.untick(actor, id));
    }
}
