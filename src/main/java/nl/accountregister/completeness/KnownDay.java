package nl.accountregister.completeness;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;

/** Peildatum of which the register can tell: from the first registration until today. */
@Singleton
public class KnownDay {

    private final JdbcOperations jdbc;
    private final Today today;

    KnownDay(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @throws BadRequest when the day lies in the future or before the register began */
    @Transactional(readOnly = true)
    public void require(LocalDate day) {
        if (day.equals(today.date())) {
            return;
        }
        if (day.isAfter(today.date())) {
            throw new BadRequest("completeness.day.future", day);
        }
        LocalDate begin = begin();
        if (day.isBefore(begin)) {
            throw new BadRequest("completeness.day.before", day, begin);
        }
    }

    private LocalDate begin() {
        return jdbc.prepareStatement("SELECT MIN(known_from) FROM account_history", s -> {
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                Timestamp first = rows.getTimestamp(1);
                return first == null ? today.date() : LocalDate.ofInstant(first.toInstant(), Texts.AMSTERDAM);
            }
        });
    }
}
