package nl.accountregister.history;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;

/** Verleden: of which days the register can be asked. Its first day is that of the first registration. */
@Singleton
public class Past {

    private final JdbcOperations jdbc;
    private final Today today;

    Past(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Today, as everywhere. */
    public LocalDate today() {
        return today.date();
    }

    /** The first day of which the register knows an account; today when it knows none. */
    @Transactional(readOnly = true)
    public LocalDate begin() {
        LocalDate now = today.date();
        return jdbc.prepareStatement("SELECT MIN(known_from) FROM account_history", s -> {
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                Timestamp first = rows.getTimestamp(1);
                LocalDate day = first == null ? now : LocalDate.ofInstant(first.toInstant(), Texts.AMSTERDAM);
                return day.isBefore(now) ? day : now;
            }
        });
    }

    /**
     * As the register was at the end of a day.
     *
     * @param day null for today
     * @throws BadRequest when the day has yet to come, or lies before the first registration
     */
    public AsOf asOf(@Nullable LocalDate day) {
        LocalDate now = today.date();
        if (day == null || day.equals(now)) {
            return AsOf.NOW;
        }
        if (day.isAfter(now)) {
            throw new BadRequest("history.future", day);
        }
        LocalDate begin = begin();
        if (day.isBefore(begin)) {
            throw new BadRequest("history.before", day, begin);
        }
        return new AsOf(day);
    }
}
