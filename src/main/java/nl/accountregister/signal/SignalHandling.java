package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.ReportedAddresses;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;
import java.util.Set;

/** Afhandelen: what is done about a melding after it was judged, until it is closed; and what opens it again. */
@Singleton
public class SignalHandling {

    public static final int MAX_WORDS = 2000;

    private final SignalBook book;
    private final Profiles profiles;
    private final ReportedAddresses addresses;

    SignalHandling(SignalBook book, Profiles profiles, ReportedAddresses addresses) {
        this.book = book;
        this.profiles = profiles;
        this.addresses = addresses;
    }

    /**
     * The platform was asked to take a spoof down; it may be asked again.
     *
     * @param on day on which; null for today
     * @throws NotFound      when there is none
     * @throws RuleViolation when the day is yet to come, or before it was reported
     * @throws Conflict      when it is no spoof in hand, or was changed since it was read
     */
    @Transactional
    public SignalCase takedown(Actor actor, long id, @Nullable LocalDate on, @Nullable String words, @Nullable Integer version) {
        Permission.HANDLE_SIGNALS.require(actor);
        SignalCase before = book.lock(id, version);
        if (before.status() != SignalStatus.IN_HAND || !before.isSpoof()) {
            throw new Conflict("signal.conflict.noSpoof");
        }
        LocalDate today = book.day();
        LocalDate asked = on == null ? today : on;
        LocalDate received = book.signal(id).receivedAt().atZone(Texts.AMSTERDAM).toLocalDate();
        PlainText check = new PlainText();
        String remark = check.optionalBlock("toelichting", words, MAX_WORDS);
        if (asked.isAfter(today)) {
            check.refuse("datum", "signal.takedown.future");
        } else if (asked.isBefore(received)) {
            check.refuse("datum", "signal.takedown.early", received);
        }
        check.check();
        LocalDate due = asked.plusDays(profiles.current().signals().spoofDays());
        return book.store(actor, before, before.takedown(asked, due.isBefore(today) ? today : due),
            new SignalBook.What(SignalEventKind.TAKEDOWN, "melding.verwijdering-gevraagd", null, asked, remark));
    }

    /**
     * Closes a melding. Whoever was asked to answer may say so.
     *
     * @throws NotFound      when there is none, or the actor has nothing to do with it
     * @throws RuleViolation when the result does not fit, or it does not say why
     * @throws Conflict      when it is not in hand, or was changed since it was read
     */
    @Transactional
    public SignalCase close(Actor actor, long id, @Nullable SignalResult result, @Nullable String words, @Nullable Integer version) {
        boolean responder = actor.is(book.find(id).responderId());
        if (!responder) {
            Permission.HANDLE_SIGNALS.require(actor);
        }
        SignalCase before = book.lock(id, version);
        if (before.status() != SignalStatus.IN_HAND) {
            throw new Conflict(before.status() == SignalStatus.NEW ? "signal.conflict.judgeFirst" : "signal.conflict.closed");
        }
        PlainText check = new PlainText();
        if (result == null || result.outcome() != before.outcome()) {
            check.refuse("resultaat", "signal.result.required");
        } else if (result == SignalResult.BECAME_REQUEST && before.requestId() == null) {
            check.refuse("resultaat", "signal.result.noRequest");
        }
        String why = result != null && result.explained() ? check.block("toelichting", words, MAX_WORDS) : check.optionalBlock("toelichting", words, MAX_WORDS);
        check.check();
        Long about = result == SignalResult.REGISTERED ? registered(before) : before.accountId();
        return book.store(actor, before, before.closed(result, about, book.day()), new SignalBook.What(SignalEventKind.CLOSED, "melding.afgehandeld", result.code(), null, why));
    }

    private Long registered(SignalCase c) {
        if (c.identityKey() == null) {
            throw RuleViolation.of("resultaat", "signal.result.notRegistered");
        }
        return addresses.owner(Set.of(c.identityKey())).map(Account::id).orElseThrow(() -> RuleViolation.of("resultaat", "signal.result.notRegistered"));
    }

    /**
     * Opens a melding again, to be judged anew. What the public check knows stays until then.
     *
     * @throws RuleViolation without a reason
     * @throws Conflict      when it is open
     */
    @Transactional
    public SignalCase reopen(Actor actor, long id, @Nullable String reason, @Nullable Integer version) {
        Permission.HANDLE_SIGNALS.require(actor);
        SignalCase before = book.lock(id, version);
        if (before.status() != SignalStatus.CLOSED) {
            throw new Conflict("signal.conflict.open");
        }
        PlainText check = new PlainText();
        String why = check.block("reden", reason, MAX_WORDS);
        check.check();
        LocalDate due = book.day().plusDays(profiles.current().signals().judgeDays());
        return book.store(actor, before, before.reopened(due), new SignalBook.What(SignalEventKind.REOPENED, "melding.heropend", null, due, why));
    }

    /** Writes a remark with it; also once it is closed, and also by who answers. @throws RuleViolation when it says nothing */
    @Transactional
    public void remark(Actor actor, long id, @Nullable String text) {
        boolean responder = actor.is(book.find(id).responderId());
        if (!responder) {
            Permission.HANDLE_SIGNALS.require(actor);
        }
        PlainText check = new PlainText();
        String words = check.block("opmerking", text, MAX_WORDS);
        check.check();
        book.note(actor, id, new SignalBook.What(SignalEventKind.REMARK, "melding.opmerking", null, null, words));
    }
}
