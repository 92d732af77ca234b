package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.util.Objects;

/** Noteren: a line is added to the publicatielogboek, changed, or taken away; what it was stays, with who and why. */
@Singleton
public class PublicationRecording {

    private final PublicationRights rights;
    private final PublicationLogs logs;
    private final PublicationRules rules;
    private final PublicationBook book;

    PublicationRecording(PublicationRights rights, PublicationLogs logs, PublicationRules rules, PublicationBook book) {
        this.rights = rights;
        this.logs = logs;
        this.rules = rules;
        this.book = book;
    }

    /**
     * Notes a publication. What the same person noted in the same words a moment ago is that one: a thumb taps twice.
     *
     * @return its id
     * @throws Conflict      when the account keeps no log, is not in use yet, or is closed
     * @throws RuleViolation with everything that is wrong
     */
    @Transactional
    public long note(Actor actor, long accountId, NewPublication data) {
        Account account = open(rights.toWrite(actor, accountId));
        if (account.status() == AccountStatus.IN_PREPARATION) {
            throw new Conflict("publication.notInUse", account.name());
        }
        if (!logs.kept(accountId)) {
            throw new Conflict("publication.notKept", account.name());
        }
        PublicationRules.Clean clean = rules.check(actor, account, data, null, new PlainText());
        return book.twice(actor, account, clean).orElseGet(() -> book.add(actor, account, clean));
    }

    /**
     * Changes a line; how it read before stays.
     *
     * @param version the version that the actor had before them
     * @param reason  why
     * @throws Conflict when somebody changed it since, or took it away, or when the account is closed
     */
    @Transactional
    public void change(Actor actor, long id, int version, NewPublication data, @Nullable String reason) {
        Publication before = book.lock(id).orElseThrow(NotFound::new);
        Account account = open(rights.toWrite(actor, before.accountId()));
        requireCurrent(before, version);
        PlainText check = new PlainText();
        String why = check.block("reden", reason, PublicationRules.LONGEST);
        PublicationRules.Clean clean = rules.check(actor, account, data, before, check);
        if (same(before, clean)) {
            throw RuleViolation.of("wat", "publication.unchanged");
        }
        book.change(actor, account, before, new Publication(before.id(), before.accountId(), clean.day(), clean.what(), clean.link(), clean.by(),
            clean.byName(), before.recordedAt(), before.recordedBy(), false, before.version() + 1), why, "publicatie.gewijzigd");
    }

    /** Takes a line away, so that it counts no more; it can still be read. As {@link #change}. */
    @Transactional
    public void remove(Actor actor, long id, int version, @Nullable String reason) {
        Publication before = book.lock(id).orElseThrow(NotFound::new);
        Account account = open(rights.toWrite(actor, before.accountId()));
        requireCurrent(before, version);
        PlainText check = new PlainText();
        String why = check.block("reden", reason, PublicationRules.LONGEST);
        check.check();
        book.change(actor, account, before, new Publication(before.id(), before.accountId(), before.publishedOn(), before.what(), before.link(),
            before.publishedBy(), before.publishedByName(), before.recordedAt(), before.recordedBy(), true, before.version() + 1), why, "publicatie.verwijderd");
    }

    private static void requireCurrent(Publication before, int version) {
        if (before.removed()) {
            throw new Conflict("publication.removed");
        }
        if (before.version() != version) {
            throw new Conflict("publication.stale").at("/publicaties/" + before.id());
        }
    }

    private static Account open(Account account) {
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        return account;
    }

    private static boolean same(Publication before, PublicationRules.Clean clean) {
        return before.publishedOn().equals(clean.day()) && before.what().equals(clean.what()) && Objects.equals(before.link(), clean.link())
            && Objects.equals(before.publishedBy(), clean.by());
    }
}
