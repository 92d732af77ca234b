package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;

import java.time.LocalDate;

/** Inschrijven: how accounts come into the register, from an approved aanvraag or because they exist already. */
@Singleton
public class AccountRegistration {

    private final AccountBook book;
    private final AccountRules rules;
    private final AccountConditionRepository conditions;
    private final NotTheSame notTheSame;
    private final Today today;

    AccountRegistration(AccountBook book, AccountRules rules, AccountConditionRepository conditions, NotTheSame notTheSame, Today today) {
        this.book = book;
        this.rules = rules;
        this.conditions = conditions;
        this.notTheSame = notTheSame;
        this.today = today;
    }

    /** Makes an account in preparation, in the transaction of the decision that approves it; it has no address yet. */
    @Transactional
    public long prepare(Actor actor, Preparation p) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        AccountRules.Clean data = rules.checkNew(new NewAccount(p.name(), p.platform(), p.kind(), null, p.locationId(), p.subject(), p.ownerId(),
            p.deputyId(), p.departments(), p.visibility(), p.audience(), TwoFactor.UNKNOWN, p.recoveryMailbox(), p.reviewIntervalMonths(),
            p.firstReviewOn()), false);
        Account saved = book.add(actor, account(data, AccountStatus.IN_PREPARATION, p.firstReviewOn(), anchor(p.firstReviewOn()), p.requestId()), "account.voorbereid");
        if (p.conditions() != null) {
            conditions.save(new AccountCondition(null, saved.id(), p.conditions(), p.conditionsEndOn(), today.moment()));
        }
        return saved.id();
    }

    /**
     * Registers an account that exists already; it is active from now. One that looks like an account of the register is
     * registered when somebody says why it is another one; one at the same address, present or former, never is.
     *
     * @param notDouble why it is not the same as what it looks like; null or empty when nothing was said
     * @throws RuleViolation with everything that is wrong; on {@code geenDubbel}, with a link, each account that it looks like
     */
    @Transactional
    public long register(Actor actor, NewAccount data, @Nullable String notDouble) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        AccountRules.Clean clean = rules.checkNew(data, true);
        NotTheSame.Said said = notTheSame.of(actor, null, new Candidate(clean.platform(), data.url(), clean.name(), clean.locationId(), data.platformId()), notDouble);
        if (said.missing()) {
            // An address that is taken cannot be talked out of, so that is said first.
            book.requireFree(account(clean, AccountStatus.ACTIVE, today.date(), null, null));
            said.require();
        }
        Account saved = add(actor, data, clean);
        notTheSame.record(actor, saved, said);
        return saved.id();
    }

    /**
     * As {@link #register(Actor, NewAccount, String)}, for who has compared it with the register already; also on a platform that is gone.
     *
     * @throws RuleViolation with everything that is wrong, also when the address is registered already
     */
    @Transactional
    public long register(Actor actor, NewAccount data) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return add(actor, data, rules.check(data, null, true)).id();
    }

    private Account add(Actor actor, NewAccount data, AccountRules.Clean clean) {
        LocalDate review = data.nextReviewOn() == null ? today.date().plusMonths(clean.interval()) : data.nextReviewOn();
        return book.add(actor, account(clean, AccountStatus.ACTIVE, review, data.nextReviewOn() == null ? anchor(review) : null, null), "account.geregistreerd");
    }

    private Account account(AccountRules.Clean c, AccountStatus status, LocalDate review, @Nullable Integer anchorDay, @Nullable Long requestId) {
        Address at = c.address();
        return new Account(null, c.platform(), c.kind(), c.name(), at == null ? null : at.url(), at == null ? null : at.handle(),
            at == null ? null : at.platformRef(), status, null, c.locationId(), c.subject(), c.ownerId(), c.deputyId(), c.departments(),
            c.visibility(), c.audience(), c.twoFactor(), c.recoveryMailbox(), c.interval(), review, null, today.moment(),
            at == null ? null : at.identityKey(), requestId, today.moment(), c.highRisk(), anchorDay, 1);
    }

    /** A first date that fell short of today's day, as 28 February of 31 August, stands on today's day from then on. */
    @Nullable
    private Integer anchor(LocalDate review) {
        int day = today.date().getDayOfMonth();
        return day > review.getDayOfMonth() && review.getDayOfMonth() == review.lengthOfMonth() ? Integer.valueOf(day) : null;
    }
}
