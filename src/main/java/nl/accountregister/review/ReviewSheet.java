package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.shared.Bilingual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Vragenlijst of the herziening of one account: the questions of its form with the names filled in, and one for each
 * person who has access now.
 */
public record ReviewSheet(Account account, List<Asked> asked) {

    /** The date that is answered; null when the account has none. */
    @Nullable
    public LocalDate dueOn() {
        return account.nextReviewOn();
    }

    /**
     * A question.
     *
     * @param id    name of the field
     * @param hint  what to think of; may be empty
     * @param right whose right it asks after; null for any other question
     * @param stale days after which a date is long ago; 0 when it never is
     */
    public record Asked(String id, AnswerKind kind, Bilingual text, Bilingual hint, @Nullable Right right, int stale) {

        /** The standard question that it is; null for any other. */
        @Nullable
        public ReviewQuestion question() {
            return ReviewQuestion.of(id);
        }
    }

    /** One person's right. @param inService whether the person is still in service */
    public record Right(long grantId, long personId, String person, AccessRole role, boolean inService) {
    }

    public Optional<Asked> find(String id) {
        return asked.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The rights that are asked after. */
    public List<Right> rights() {
        return asked.stream().map(Asked::right).filter(r -> r != null).toList();
    }
}
