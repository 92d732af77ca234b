package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The one query behind the list of overdrachten, so that what is counted and what is shown is the same. */
@Singleton
class HandoverSearch {

    private static final String COLUMNS = "SELECT h.id, h.account_id, a.name AS account_name, a.platform, h.owner_id, o.name AS owner_name, h.new_owner_id, "
        + "n.name AS new_owner_name, h.status, h.effective_on, h.proposed_on, h.proposed_by_name, h.reason, h.stop_cause";
    /** What a handover was at the end of a day, from the moments of its proposal, its answer and its end; all else of it never changes. */
    private static final String THEN = "(SELECT x.id, x.account_id, x.owner_id, x.new_owner_id, x.effective_on, x.proposed_on, x.proposed_by_name,"
        + " x.proposed_by_person, CASE WHEN x.ended_at < ? THEN x.status WHEN x.answered_at < ? THEN 'ACCEPTED' ELSE 'PROPOSED' END AS status,"
        + " CASE WHEN x.ended_at < ? THEN x.reason END AS reason, CASE WHEN x.ended_at < ? THEN x.stop_cause END AS stop_cause,"
        + " CASE WHEN x.ended_at < ? THEN NULL ELSE x.account_id END AS open_account_id FROM handover x WHERE x.proposed_at < ?)";
    private static final int MOMENTS = 6;
    /** What is open comes first, the longest waiting on top; of the rest the latest. */
    private static final String ORDER = " ORDER BY CASE WHEN h.open_account_id IS NULL THEN 1 ELSE 0 END,"
        + " CASE WHEN h.open_account_id IS NULL THEN -h.id ELSE h.id END";

    private final JdbcOperations jdbc;
    private final Past past;

    HandoverSearch(JdbcOperations jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** @param personId the reader; null when there is no medewerker behind the user */
    @Transactional(readOnly = true)
    long count(HandoverFilter filter, @Nullable Long personId) {
        AsOf asOf = past.asOf(filter.day());
        Where where = where(filter, personId, asOf);
        List<Object> values = new ArrayList<>();
        return Rows.number(jdbc, "SELECT COUNT(*) FROM " + handovers(asOf, values) + " h" + where.sql(), where.after(values));
    }

    @Transactional(readOnly = true)
    List<HandoverRow> rows(HandoverFilter filter, @Nullable Long personId, Page.Slice slice) {
        AsOf asOf = past.asOf(filter.day());
        Where where = where(filter, personId, asOf);
        List<Object> values = new ArrayList<>();
        String from = " FROM " + handovers(asOf, values) + " h JOIN " + asOf.table("account", List.of("name", "platform"), values) + " a ON a.id = h.account_id JOIN "
            + asOf.people(values) + " o ON o.id = h.owner_id JOIN " + asOf.people(values) + " n ON n.id = h.new_owner_id";
        String sql = COLUMNS + from + where.sql() + ORDER + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Rows.of(jdbc, sql, where.after(values), HandoverSearch::row);
    }

    private static String handovers(AsOf asOf, List<Object> values) {
        if (asOf.isNow()) {
            return "handover";
        }
        values.addAll(Collections.nCopies(MOMENTS, asOf.end()));
        return THEN;
    }

    private static HandoverRow row(ResultSet r) throws SQLException {
        String cause = r.getString("stop_cause");
        return new HandoverRow(r.getLong("id"), r.getLong("account_id"), r.getString("account_name"), r.getString("platform"), r.getLong("owner_id"),
            r.getString("owner_name"), r.getLong("new_owner_id"), r.getString("new_owner_name"), HandoverStatus.valueOf(r.getString("status")),
            r.getDate("effective_on").toLocalDate(), r.getDate("proposed_on").toLocalDate(), r.getString("proposed_by_name"), r.getString("reason"),
            cause == null ? null : StopCause.valueOf(cause));
    }

    private Where where(HandoverFilter f, @Nullable Long personId, AsOf asOf) {
        long person = personId == null ? -1 : personId;
        Where where = new Where();
        if (f.status() != null) {
            where.and("h.status = ?", f.status().name());
        }
        if (f.open()) {
            where.and("h.open_account_id IS NOT NULL");
        }
        if (f.mine()) {
            where.and("(h.new_owner_id = ? OR h.owner_id = ? OR h.proposed_by_person = ?)", person, person, person);
        }
        if (f.waiting()) {
            where.and("h.new_owner_id = ? AND h.status = 'PROPOSED'", person);
        }
        if (f.late()) {
            where.and("h.status = 'PROPOSED' AND h.proposed_on <= ?", asOf.dayOr(past.today()).minusDays(HandoverStep.REMINDER.days()));
        }
        if (f.accountId() != null) {
            where.and("h.account_id = ?", f.accountId());
        }
        return where;
    }
}
