package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Geen dubbel: what looks like an account of the register goes in when somebody says why it is another one. Asked when an account
 * is registered, taken into use or changed, and only of what it did not look like before.
 */
@Singleton
class NotTheSame {

    private static final int MAX_REASON = 500;

    private final Duplicates duplicates;
    private final AuditLog audit;

    NotTheSame(Duplicates duplicates, AuditLog audit) {
        this.duplicates = duplicates;
        this.audit = audit;
    }

    /**
     * What was said, and of which accounts.
     *
     * @param near   accounts that it looks like and did not look like before; empty when there are none
     * @param reason why it is another one; empty when nothing was said
     */
    record Said(List<Likeness> near, String reason) {

        /** Whether it has to be said still. */
        boolean missing() {
            return !near.isEmpty() && reason.isEmpty();
        }

        /** @throws RuleViolation on {@code geenDubbel}, with a link, for each account, when it has to be said still */
        void require() {
            if (missing()) {
                throw new RuleViolation(near.stream().map(l -> Violation.of("geenDubbel", "account.near", l.account().name(), l.reasons().iterator().next())
                    .at("/accounts/" + l.account().id())).toList());
            }
        }
    }

    /**
     * Compares.
     *
     * @param before the account as it is; null when it is new
     * @param after  what it would be
     * @throws RuleViolation when the reason cannot be stored
     */
    Said of(Actor actor, @Nullable Account before, Candidate after, @Nullable String typed) {
        PlainText check = new PlainText();
        String reason = check.optionalBlock("geenDubbel", typed, MAX_REASON);
        check.check();
        return new Said(duplicates.near(actor, before, after), reason);
    }

    /** Keeps in the audit log what was said. */
    void record(Actor actor, Account account, Said said) {
        if (!said.near().isEmpty()) {
            audit.record(actor, "account.geen-dubbel", Subject.account(account.id()), account.name(), null, Map.of("geenDubbel", said.reason(),
                "lijktOp", said.near().stream().map(l -> l.account().name() + " (" + l.account().id() + ")").collect(Collectors.joining(", "))));
        }
    }
}
