package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Page;
import nl.accountregister.signal.Signal;
import nl.accountregister.signal.SignalCase;
import nl.accountregister.signal.SignalEvent;
import nl.accountregister.signal.SignalRow;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.Named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Melding in the API.
 *
 * @param adres       as it was reported
 * @param url         the address as the register writes it; null when it was not recognised
 * @param melder      who reported it; null for who may not know, when nothing was said, and once it was erased
 * @param voor        day by which the next thing has to be done; null when it is closed
 * @param wieReageert medewerker who answers; null when communications does
 */
@Serdeable
record SignalJson(long id, String kenmerk, String soort, String status, @Nullable String oordeel, @Nullable String resultaat, String adres, @Nullable String platform,
                  @Nullable String url, @Nullable Named account, String toelichting, @Nullable Reporter melder, Instant ontvangenOp, @Nullable LocalDate voor,
                  @Nullable LocalDate verwijderingGevraagdOp, @Nullable Long wieReageert, @Nullable Long aanvraag, @Nullable LocalDate afgehandeldOp, int bijlagen,
                  List<Happened> verloop, int versie) {

    /** Who reported it. */
    @Serdeable
    record Reporter(@Nullable String naam, @Nullable String email) {
    }

    /** Something that happened. */
    @Serdeable
    record Happened(String soort, Instant op, @Nullable String door, @Nullable String code, @Nullable LocalDate dag, @Nullable String tekst) {

        static Happened of(SignalEvent e) {
            return new Happened(e.kind().code(), e.atMoment(), e.byName(), e.code(), e.onDay(), e.words());
        }
    }

    /** What a reporter gets back. */
    @Serdeable
    record Receipt(String kenmerk, String soort, Instant ontvangenOp) {

        static Receipt of(Signal s) {
            return new Receipt(s.reference(), s.kind().code(), s.receivedAt());
        }
    }

    /**
     * A melding in a list.
     *
     * @param adres    as the register writes it, else as it was typed
     * @param volledig false when the register did not keep account, platform and term of that day yet
     */
    @Serdeable
    record Item(long id, String kenmerk, String soort, String status, @Nullable String oordeel, @Nullable String resultaat, @Nullable String platform, String adres,
                @Nullable Named account, Instant ontvangenOp, @Nullable LocalDate voor, boolean teLaat, boolean volledig) {

        static Item of(SignalRow r, LocalDate today) {
            return new Item(r.id(), r.reference(), r.kind().code(), r.status().code(), code(r.outcome()), code(r.result()), r.platform(), r.at(),
                r.accountId() == null ? null : new Named(r.accountId(), r.accountName()), r.receivedAt(), r.dueOn(), r.isLate(today), r.complete());
        }
    }

    /** A page of the list. @param totaal how many there are in all */
    @Serdeable
    record Listing(List<Item> meldingen, long totaal, int pagina, int grootte) {

        static Listing of(Page<SignalRow> page, LocalDate today) {
            return new Listing(page.rows().stream().map(r -> Item.of(r, today)).toList(), page.total(), page.number(), page.size());
        }
    }

    static SignalJson of(Signals.Dossier d) {
        Signal s = d.signal();
        SignalCase c = d.treatment();
        return new SignalJson(s.id(), s.reference(), s.kind().code(), c.status().code(), code(c.outcome()), code(c.result()), s.address(), c.platform(), c.url(),
            d.account() == null ? null : new Named(d.account().id(), d.account().name()), s.words(),
            s.reporterName() == null && s.reporterEmail() == null ? null : new Reporter(s.reporterName(), s.reporterEmail()), s.receivedAt(), c.dueOn(), c.takedownOn(),
            c.responderId(), c.requestId(), c.closedOn(), d.attachments().size(), d.events().stream().map(Happened::of).toList(), c.version());
    }

    @Nullable
    private static String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
