package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.ReportedAddresses;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.SignalRules;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Beoordelen: communications says what a melding is, and with that who does what by when. It may be said anew until it is closed. */
@Singleton
public class SignalJudging {

    public static final int MAX_WORDS = 2000;
    private static final int MAX_ADDRESS = 2000;

    private final SignalBook book;
    private final OfficialPages pages;
    private final Accounts accounts;
    private final Responders responders;
    private final SignalMail mail;
    private final Known known;

    SignalJudging(SignalBook book, OfficialPages pages, Accounts accounts, Responders responders, SignalMail mail, Known known) {
        this.book = book;
        this.pages = pages;
        this.accounts = accounts;
        this.responders = responders;
        this.mail = mail;
        this.known = known;
    }

    /** What else is looked up. */
    @Singleton
    record Known(ReportedAddresses reported, Profiles profiles, People people) {
    }

    private record Clean(SignalOutcome outcome, Whereabouts at, @Nullable Account about, String words, @Nullable Responder responder) {
    }

    /**
     * Judges a melding. One without action is closed at once.
     *
     * @throws NotFound      when there is none
     * @throws RuleViolation with everything that is wrong; for a spoof of which the check cannot know the account, unless the words say why
     * @throws Conflict      when it is closed, or was changed since it was read
     */
    @Transactional
    public SignalCase judge(Actor actor, long id, Judging judging) {
        Permission.HANDLE_SIGNALS.require(actor);
        SignalCase before = book.lock(id, judging.version());
        if (before.status() == SignalStatus.CLOSED) {
            throw new Conflict("signal.conflict.closed");
        }
        Clean clean = clean(actor, before, judging);
        Long about = clean.about() == null ? null : clean.about().id();
        LocalDate due = due(clean.outcome());
        SignalCase judged = before.judged(clean.outcome(), clean.at(), about, due);
        if (clean.responder() != null) {
            judged = judged.answeredBy(clean.responder().personId(), clean.responder().officer());
        }
        boolean nothing = clean.outcome() == SignalOutcome.NO_ACTION;
        SignalCase after = book.store(actor, before, nothing ? judged.closed(SignalResult.NOTHING, about, book.day()) : judged,
            new SignalBook.What(SignalEventKind.JUDGED, "melding.beoordeeld", clean.outcome().code(), nothing ? null : due, clean.words()));
        if (clean.responder() != null) {
            mail.answer(after, known.people().get(clean.responder().personId()), clean.words());
        }
        return after;
    }

    /**
     * Whether the check warns for the address of a melding that was judged to be a spoof: it must be that of an account, or be made
     * to deceive. A message, an invitation or a short link may be reported too, and the check cannot tell whose it is.
     */
    public boolean isKnownToCheck(SignalCase spoof) {
        return spoof.identityKey() != null || pages.isDeceit(book.signal(spoof.signalId()).address());
    }

    private LocalDate due(SignalOutcome outcome) {
        SignalRules rules = known.profiles().current().signals();
        return book.day().plusDays(outcome == SignalOutcome.WILD_PAGE ? rules.wildDays() : rules.answerDays());
    }

    private Clean clean(Actor actor, SignalCase before, Judging judging) {
        PlainText check = new PlainText();
        if (judging.outcome() == null) {
            check.refuse("oordeel", "signal.outcome.required");
        }
        String words = judging.outcome() == SignalOutcome.NO_ACTION ? check.block("toelichting", judging.words(), MAX_WORDS)
            : check.optionalBlock("toelichting", judging.words(), MAX_WORDS);
        String address = check.optionalLine("adres", judging.address(), MAX_ADDRESS);
        String page = check.optionalLine("pagina", judging.page(), MAX_ADDRESS);
        check.check();
        Whereabouts at = address.isEmpty() ? Whereabouts.of(before) : pages.whereabouts(address);
        if (!address.isEmpty() && at.identityKey() == null && !address.equals(book.signal(before.signalId()).address())) {
            throw RuleViolation.of("adres", "signal.address.unreadable");
        }
        Long about = pages.anyAccount(page);
        if (!page.isEmpty() && about == null) {
            throw RuleViolation.of("pagina", "signal.page.unknown");
        }
        if (judging.outcome() == SignalOutcome.SPOOF) {
            requireNotOurs(at);
            if (words.isEmpty() && at.identityKey() == null && !pages.isDeceit(book.signal(before.signalId()).address())) {
                throw RuleViolation.of("adres", "signal.spoof.noAccount");
            }
        }
        Account account = about == null ? null : accounts.findSystem(about).orElse(null);
        return new Clean(judging.outcome(), at, account, words, judging.outcome() == SignalOutcome.DISCUSSION ? responder(actor, account, judging.responder()) : null);
    }

    /** An account of the register at that very address is no imitation, whatever anybody reports. */
    private void requireNotOurs(Whereabouts at) {
        if (at.identityKey() != null) {
            Set<String> keys = new LinkedHashSet<>(pages.identities(at.url()));
            keys.add(at.identityKey());
            known.reported().owner(keys).ifPresent(ours -> {
                throw new RuleViolation(List.of(Violation.of("adres", "signal.spoof.ours", ours.name()).at("/accounts/" + ours.id())));
            });
        }
    }

    @Nullable
    private Responder responder(Actor actor, @Nullable Account account, @Nullable Long chosen) {
        return chosen == null ? null : responders.of(actor, account).stream().filter(r -> r.personId() == chosen).findFirst()
            .orElseThrow(() -> RuleViolation.of("wieReageert", account == null ? "signal.responder.page" : "signal.responder.table"));
    }
}
