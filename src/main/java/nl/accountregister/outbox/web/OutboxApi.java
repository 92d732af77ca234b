package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.outbox.AddressFault;
import nl.accountregister.outbox.AddressFaults;
import nl.accountregister.outbox.Aftercare;
import nl.accountregister.outbox.OutboxAttempt;
import nl.accountregister.outbox.OutboxMessage;
import nl.accountregister.outbox.OutboxMessages;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Berichten en adresfouten in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Berichten")
class OutboxApi {

    private final OutboxMessages messages;
    private final Aftercare aftercare;
    private final AddressFaults faults;

    OutboxApi(OutboxMessages messages, Aftercare aftercare, AddressFaults faults) {
        this.messages = messages;
        this.aftercare = aftercare;
        this.faults = faults;
    }

    /**
     * A message.
     *
     * @param onzeker      whether an attempt ended without anyone knowing if the mail server took it
     * @param volgende     when it is tried (again); null when it is finished
     * @param afgehandeld  when it was sent, stored, refused, given up or withdrawn; null before
     * @param woorden      of the mail server, or what went wrong last
     * @param opnieuwVan   the message that this one repeats
     */
    @Serdeable
    record Item(long id, String messageId, String soort, String ontvanger, String adres, @Nullable Long medewerker, String onderwerp, String status,
                int pogingen, boolean onzeker, Instant gepland, @Nullable Instant volgende, @Nullable Instant afgehandeld, @Nullable String woorden,
                @Nullable String ingetrokkenOmdat, @Nullable Long opnieuwVan, @Nullable String opnieuwOmdat) {

        static Item of(OutboxRow m) {
            return new Item(m.id(), m.messageId(), m.kind(), m.recipientName(), m.recipientAddress(), m.recipientPersonId(), m.subject(), m.status().code(),
                m.attempts(), m.acceptanceUnknown(), m.createdAt(), m.nextAttemptAt(), m.finishedAt(), m.lastError(), m.withdrawnReason(), m.againOf(),
                m.againReason());
        }
    }

    /** A page of the ledger. */
    @Serdeable
    record Listing(List<Item> berichten, long totaal, int pagina, int grootte) {
    }

    /** An attempt. @param eind null when the sender ended before the attempt did */
    @Serdeable
    record Attempt(Instant begin, @Nullable Instant eind, String uitkomst, @Nullable String woorden) {

        static Attempt of(OutboxAttempt a) {
            return new Attempt(a.begunAt(), a.endedAt(), a.result().code(), a.words());
        }
    }

    /** A message with its text and its attempts, the latest first. */
    @Serdeable
    record Whole(Item bericht, String tekst, List<Attempt> pogingen) {
    }

    /** @param reden why it is sent again */
    @Serdeable
    record Again(@Nullable String reden) {
    }

    /** @param woorden of the message that came back */
    @Serdeable
    record Back(@Nullable String woorden) {
    }

    /** An address at which mail does not arrive. */
    @Serdeable
    record Fault(long id, String adres, @Nullable Long medewerker, String woorden, Instant sinds, @Nullable Long bericht) {

        static Fault of(AddressFault f) {
            return new Fault(f.id(), f.address(), f.personId(), f.words(), f.since(), f.messageId());
        }
    }

    /** A page of the addresses. */
    @Serdeable
    record Faults(List<Fault> adresfouten, long totaal, int pagina, int grootte) {
    }

    @Get("/berichten")
    @Accepts({"status", "soort", "ontvanger", "onzeker", "nietAangekomen", "pagina", "grootte"})
    @Operation(summary = "De verzendlijst: welk bericht naar wie ging en wat ervan is geworden, het nieuwste eerst")
    Listing list(Actor actor, Query query) {
        Page<OutboxRow> page = messages.list(actor, OutboxController.filter(query), query.slice());
        return new Listing(page.rows().stream().map(Item::of).toList(), page.total(), page.number(), page.size());
    }

    @Get("/berichten/{id}")
    @Operation(summary = "Een bericht met zijn tekst en zijn pogingen")
    Whole one(Actor actor, long id) {
        OutboxMessage message = messages.get(actor, id);
        return new Whole(Item.of(message.row()), message.bodyText(), messages.attempts(actor, id).stream().map(Attempt::of).toList());
    }

    @Post("/berichten/{id}/opnieuw")
    @Operation(summary = "Een bericht opnieuw sturen, met een reden; het antwoord is het nieuwe bericht")
    HttpResponse<Whole> again(Actor actor, long id, @Body Again body) {
        long repeated = aftercare.again(actor, id, body.reden());
        return HttpResponse.created(one(actor, repeated), URI.create("/api/v1/berichten/" + repeated));
    }

    @Post("/berichten/{id}/terug")
    @Operation(summary = "Melden dat een bericht onbestelbaar terugkwam, met de woorden van de mailserver")
    Whole back(Actor actor, long id, @Body Back body) {
        aftercare.cameBack(actor, id, body.woorden());
        return one(actor, id);
    }

    @Get("/adresfouten")
    @Accepts({"medewerker", "pagina", "grootte"})
    @Operation(summary = "Adressen waarop mail niet aankomt, de nieuwste eerst")
    Faults faults(Actor actor, Query query) {
        Page<AddressFault> page = faults.open(actor, query.id("medewerker"), query.slice());
        return new Faults(page.rows().stream().map(Fault::of).toList(), page.total(), page.number(), page.size());
    }

    @Post("/adresfouten/{id}/wissen")
    @Operation(summary = "Melden dat mail op een adres weer aankomt")
    HttpResponse<Void> clear(Actor actor, long id) {
        faults.clear(actor, id);
        return HttpResponse.noContent();
    }
}
