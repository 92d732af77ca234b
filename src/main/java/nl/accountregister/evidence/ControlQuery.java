package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RowTaker;
import nl.accountregister.shared.StreamedQuery;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads populations by SQL, each list with one query. */
@Singleton
class ControlQuery {

    private static final String ORDER = " ORDER BY w.name, w.item";
    /** The fault and the ontheffing go first: that is what one comes for. */
    private static final String FAULTS = " WHERE w.fault IS NOT NULL ORDER BY CASE WHEN w.exempt_until IS NULL THEN 0 ELSE 1 END, w.name, w.item";

    private final JdbcOperations jdbc;
    private final List<AccountKind> planKinds;

    ControlQuery(JdbcOperations jdbc, Profiles profiles) {
        this.jdbc = jdbc;
        this.planKinds = Arrays.stream(AccountKind.values()).filter(kind -> profiles.current().planForm(kind, false).isPresent()).toList();
    }

    @Transactional(readOnly = true)
    ControlFigures figures(Control control, LocalDate day) {
        ControlSql sql = new ControlSql(control, day, planKinds, "SELECT COUNT(*), SUM(CASE WHEN w.fault IS NOT NULL THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN w.fault IS NOT NULL AND w.exempt_until IS NOT NULL THEN 1 ELSE 0 END)", "");
        return jdbc.prepareStatement(sql.sql(), s -> {
            sql.bind(s);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return new ControlFigures(rows.getLong(1), rows.getLong(2), rows.getLong(3));
            }
        });
    }

    @Transactional(readOnly = true)
    List<ControlItem> page(Control control, LocalDate day, boolean faults, Page.Slice slice) {
        List<ControlItem> found = new ArrayList<>();
        read(control, day, (faults ? FAULTS : ORDER) + " LIMIT " + slice.size() + " OFFSET " + slice.offset(), List.of(), found::add);
        return found;
    }

    /** Some items by their keys, in no order. */
    @Transactional(readOnly = true)
    List<ControlItem> some(Control control, LocalDate day, Collection<String> keys) {
        List<ControlItem> found = new ArrayList<>();
        if (!keys.isEmpty()) {
            read(control, day, " WHERE w.item IN (" + Where.marks(keys) + ")", keys, found::add);
        }
        return found;
    }

    /** Hands all rows over while it reads. The caller holds a transaction. */
    void each(Control control, LocalDate day, boolean faults, RowTaker<? super ControlItem> taker) {
        ControlSql sql = new ControlSql(control, day, planKinds, "SELECT w.*", faults ? FAULTS : ORDER);
        jdbc.prepareStatement(sql.sql(), s -> {
            sql.bind(s);
            StreamedQuery.read(s, ControlQuery::item, taker);
            return null;
        });
    }

    /** Hands all keys over while it reads. */
    @Transactional(readOnly = true)
    void keys(Control control, LocalDate day, Consumer<String> consumer) {
        ControlSql sql = new ControlSql(control, day, planKinds, "SELECT w.item", "");
        jdbc.prepareStatement(sql.sql(), s -> {
            sql.bind(s);
            StreamedQuery.<String>read(s, row -> row.getString(1), consumer::accept);
            return null;
        });
    }

    private void read(Control control, LocalDate day, String rest, Collection<?> more, Consumer<ControlItem> consumer) {
        ControlSql sql = new ControlSql(control, day, planKinds, "SELECT w.*", rest);
        jdbc.prepareStatement(sql.sql(), s -> {
            Where.bind(sql.bind(s), more, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(item(rows));
                }
            }
            return null;
        });
    }

    private static ControlItem item(ResultSet r) throws SQLException {
        String key = r.getString("item");
        String fault = r.getString("fault");
        ControlItem.Subject subject = key.startsWith("vertrek-") ? ControlItem.Subject.LEAVING : key.startsWith("besluit-") ? ControlItem.Subject.REQUEST
            : ControlItem.Subject.ACCOUNT;
        return new ControlItem(key, subject, r.getLong("subject_id"), r.getString("name"), r.getString("platform"), r.getString("who"), r.getString("other"),
            day(r, "one"), day(r, "two"), fault == null ? null : ControlFault.valueOf(fault), date(r.getDate("exempt_until")));
    }

    /** A day of the organisation, kept as a day or as a moment. */
    @Nullable
    private static LocalDate day(ResultSet r, String which) throws SQLException {
        Timestamp moment = r.getTimestamp("moment_" + which);
        return moment != null ? LocalDate.ofInstant(moment.toInstant(), Texts.AMSTERDAM) : date(r.getDate("day_" + which));
    }

    @Nullable
    private static LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
