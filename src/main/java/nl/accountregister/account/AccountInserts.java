package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Writes many new accounts at once, with their first version in the history and what they are found by. Callers run in a transaction. */
@Singleton
class AccountInserts {

    private static final String COLUMNS = "platform, kind, name, url, handle, platform_ref, status, status_reason, location_id, subject, owner_id, deputy_id,"
        + " departments, visibility, audience, two_factor, recovery_mailbox, review_interval_months, next_review_on, last_review_on, status_since, identity_key,"
        + " registered_at, high_risk, review_anchor_day, version";
    private static final String ROW = "(" + String.join(", ", Collections.nCopies(COLUMNS.split(",").length, "?")) + ")";

    private final JdbcOperations jdbc;
    private final AccountRepository accounts;
    private final AccountHistory history;
    private final AccountPlatformIds platformIds;
    private final AccountMarks marks;

    AccountInserts(JdbcOperations jdbc, AccountRepository accounts, AccountHistory history, AccountPlatformIds platformIds, AccountMarks marks) {
        this.platformIds = platformIds;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.history = history;
        this.marks = marks;
    }

    /** @return their ids, in their order */
    List<Long> insert(List<Account> some, Instant now) {
        List<Long> ids = jdbc.execute(connection -> {
            try (PreparedStatement s = connection.prepareStatement("INSERT INTO account (" + COLUMNS + ") VALUES "
                + String.join(", ", Collections.nCopies(some.size(), ROW)), new String[] {"id"})) {
                int at = 1;
                for (Account account : some) {
                    at = bind(s, at, account);
                }
                s.executeUpdate();
                List<Long> made = new ArrayList<>();
                try (ResultSet keys = s.getGeneratedKeys()) {
                    while (keys.next()) {
                        made.add(keys.getLong(1));
                    }
                }
                return made;
            }
        });
        if (ids.size() != some.size()) {
            throw new IllegalStateException(ids.size() + " ids for " + some.size() + " accounts");
        }
        history.openAll(ids, now);
        List<Account> stored = accounts.findByIdIn(ids);
        platformIds.keepAll(stored);
        marks.write(stored);
        return ids;
    }

    /** Ends what the history knows of accounts, and takes them away; their marks go with them. */
    void remove(Collection<Long> ids, Instant now) {
        history.closeAll(ids, now);
        accounts.delete(ids);
    }

    private static int bind(PreparedStatement s, int from, Account a) throws SQLException {
        int at = from;
        for (Object value : new Object[] {a.platform(), a.kind().name(), a.name(), a.url(), a.handle(), a.platformRef(), a.status().name(), a.statusReason(),
            a.locationId(), a.subject(), a.ownerId(), a.deputyId(), a.departments(), a.visibility().name(), a.audience(), a.twoFactor().name(),
            a.recoveryMailbox(), a.reviewIntervalMonths(), date(a.nextReviewOn()), date(a.lastReviewOn()), Timestamp.from(a.statusSince()), a.identityKey(),
            Timestamp.from(a.registeredAt()), a.highRisk(), a.reviewAnchorDay(), a.version()}) {
            s.setObject(at++, value);
        }
        return at;
    }

    @Nullable
    private static Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }
}
