package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Optional;

/** Voorstellen to hand an account over, by its owner, its deputy or communications. */
@Singleton
public class HandoverProposals {

    /** How far ahead a handover can be agreed. */
    public static final int MAX_MONTHS = 12;
    public static final int MAX_NOTE = 2000;

    private final Handovers handovers;
    private final HandoverBook book;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final People people;
    private final Today today;

    HandoverProposals(Handovers handovers, HandoverBook book, Accounts accounts, AccountChanges changes, People people, Today today) {
        this.handovers = handovers;
        this.book = book;
        this.accounts = accounts;
        this.changes = changes;
        this.people = people;
        this.today = today;
    }

    /**
     * The account, when the actor may hand it over now.
     *
     * @throws nl.accountregister.shared.NotFound when the actor may not know of it
     * @throws Refused  when it is not theirs
     * @throws Conflict when it is closed, or is being handed over already
     */
    public Account start(Actor actor, long accountId) {
        Account account = accounts.get(actor, accountId);
        if (!handovers.isTheirs(actor, account)) {
            throw new Refused("overdracht voorstellen", "handover.refused");
        }
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        Optional<Handover> open = book.openOf(accountId);
        if (open.isPresent()) {
            throw new Conflict("handover.open", people.get(open.get().newOwnerId()).name()).at("/overdrachten/" + open.get().id());
        }
        return account;
    }

    /** The new owner that was chosen. @throws nl.accountregister.shared.RuleViolation when it is nobody who can be */
    public Person newOwner(Actor actor, Account account, @Nullable Long id) {
        PlainText check = new PlainText();
        Person person = newOwner(check, account, id);
        check.check();
        return person;
    }

    /**
     * What a proposal would come to; nothing is stored.
     *
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    public Proposal check(Actor actor, long accountId, NewHandover data) {
        return checked(start(actor, accountId), data);
    }

    /**
     * Proposes: the new owner gets mail and finds the question on the home page.
     *
     * @return the number of the handover
     * @throws Conflict as {@link #start}
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    @Transactional
    public long propose(Actor actor, long accountId, NewHandover data) {
        start(actor, accountId);
        Account account = changes.hold(accountId);
        Proposal proposal = checked(start(actor, accountId), data);
        return Simultaneous.store(() -> book.open(actor, new Handover(null, account.id(), account.ownerId(), proposal.newOwner().id(),
            proposal.newDeputyId(), proposal.effectiveOn(), proposal.oldAccess(), proposal.note(), HandoverStatus.PROPOSED, today.date(), today.moment(),
            actor.userId(), actor.personId(), actor.name(), null, null, null, null, null), account), () -> new Conflict("handover.open.meanwhile"));
    }

    /**
     * Whether the actor may take a handover back.
     *
     * @throws Refused  when it is not theirs to take back
     * @throws Conflict when nothing can come of it any more
     */
    public void requireWithdraw(Actor actor, Handover handover) {
        if (!handovers.mayWithdraw(actor, handover)) {
            throw new Refused("overdracht intrekken", "handover.withdraw.refused");
        }
        if (!handover.status().isOpen()) {
            throw new Conflict("handover.over", handover.status());
        }
    }

    /**
     * Takes a handover back, by who proposed it or communications.
     *
     * @throws Conflict when nothing can come of it any more
     */
    @Transactional
    public void withdraw(Actor actor, long id, @Nullable String reason) {
        Handover seen = handovers.get(actor, id);
        changes.hold(seen.accountId());
        Handover handover = book.lock(id);
        requireWithdraw(actor, handover);
        PlainText check = new PlainText();
        String why = check.block("reden", reason, MAX_NOTE);
        check.check();
        book.withdraw(actor, handover, why);
    }

    private Proposal checked(Account account, NewHandover data) {
        PlainText check = new PlainText();
        Person newOwner = newOwner(check, account, data.newOwnerId());
        LocalDate day = data.effectiveOn() == null ? today.date() : data.effectiveOn();
        if (day.isBefore(today.date())) {
            check.refuse("ingangsdatum", "handover.date.past");
        } else if (day.isAfter(today.date().plusMonths(MAX_MONTHS))) {
            check.refuse("ingangsdatum", "handover.date.far", today.date().plusMonths(MAX_MONTHS));
        } else if (newOwner != null && newOwner.isInService(today.date()) && !newOwner.isInService(day)) {
            check.refuse("ingangsdatum", "handover.date.leaves", newOwner.name(), newOwner.inServiceUntil());
        }
        Person chosen = data.newDeputyId() == null ? null : people.find(data.newDeputyId()).orElse(null);
        if (data.newDeputyId() != null && (chosen == null || !chosen.isInService(today.date()))) {
            check.refuse("plaatsvervanger", "handover.deputy.service");
        } else if (chosen != null && chosen.id().equals(data.newOwnerId())) {
            check.refuse("plaatsvervanger", "handover.deputy.same");
        }
        if (data.oldAccess() == null) {
            check.refuse("toegangOudeEigenaar", "error.required");
        }
        String note = check.optionalBlock("toelichting", data.note(), MAX_NOTE);
        check.check();
        Long deputy = Proposal.deputyAfter(account, newOwner.id(), data.newDeputyId());
        return new Proposal(account, newOwner, deputy == null ? null : people.get(deputy), data.newDeputyId(), day, data.oldAccess(), note);
    }

    @Nullable
    private Person newOwner(PlainText check, Account account, @Nullable Long id) {
        Person person = id == null ? null : people.find(id).orElse(null);
        if (id == null) {
            check.refuse("nieuweEigenaar", "error.required");
        } else if (person == null || !person.isInService(today.date())) {
            check.refuse("nieuweEigenaar", "handover.newOwner.service");
        } else if (id == account.ownerId()) {
            check.refuse("nieuweEigenaar", "handover.newOwner.same", person.name());
        } else if (person.email() == null) {
            check.refuse("nieuweEigenaar", "handover.newOwner.mail", person.name());
        }
        return person;
    }
}
