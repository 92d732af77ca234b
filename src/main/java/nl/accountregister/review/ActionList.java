package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lijst of acties, now and at the end of a day. Who sees everything sees all; anybody else those that are theirs to do and those
 * of accounts of which they are owner or deputy now. An actie is written once and finished once, each with its moment, so that its
 * past needs no versions; the names of its account and of who does it are those of then.
 */
@Singleton
public class ActionList {

    private static final Page.Slice MOST = new Page.Slice(1, 200);

    private static final String ACTIONS = "(SELECT id, review_id, account_id, kind, what, person_id, due_on, created_at,"
        + " CASE WHEN finished_at < ? THEN status ELSE 'OPEN' END AS status, CASE WHEN finished_at < ? THEN finished_at END AS finished_at,"
        + " CASE WHEN finished_at < ? THEN finished_by_name END AS finished_by_name, CASE WHEN finished_at < ? THEN answer END AS answer"
        + " FROM review_action WHERE created_at < ?)";
    private static final String NAMES = "(SELECT account_id, name FROM account_history WHERE known_from < ? AND known_until >= ?)";

    private final JdbcOperations jdbc;
    private final Accounts accounts;
    private final Past past;

    ActionList(JdbcOperations jdbc, Accounts accounts, Past past) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.past = past;
    }

    /**
     * Whose acties.
     *
     * @param person     only those that this person does; 0 for all
     * @param unassigned also those that communications does
     * @param owned      also those of accounts of which the person is owner or deputy now
     */
    private record Scope(long person, boolean unassigned, boolean owned) {

        static final Scope ALL = new Scope(0, false, false);
    }

    /**
     * A page of the list: what is open first, the earliest on top.
     *
     * @throws nl.accountregister.shared.BadRequest when the day has yet to come, or lies before the first registration
     */
    @Transactional(readOnly = true)
    public Page<ActionRow> page(Actor actor, ActionFilter filter, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        boolean all = Permission.SEE_EVERYTHING.heldBy(actor);
        long self = actor.personId() == null ? -1 : actor.personId();
        return page(filter, filter.mine() || !all ? new Scope(self, filter.mine() && Permission.REVIEW_ANY.heldBy(actor), !filter.mine()) : Scope.ALL, slice);
    }

    /**
     * The acties of an account at the end of a day, open ones first, 200 at most.
     *
     * @param day null for today
     * @throws nl.accountregister.shared.NotFound   when the actor does not see the account in full
     * @throws nl.accountregister.shared.BadRequest when the day has yet to come, or lies before the first registration
     */
    @Transactional(readOnly = true)
    public List<ActionRow> ofAccount(Actor actor, long accountId, @Nullable LocalDate day) {
        accounts.getInFull(actor, accountId);
        return page(new ActionFilter(null, false, false, accountId, day), Scope.ALL, MOST).rows();
    }

    private Page<ActionRow> page(ActionFilter filter, Scope scope, Page.Slice slice) {
        AsOf asOf = past.asOf(filter.day());
        List<Object> values = new ArrayList<>();
        String from = from(asOf, values);
        Where where = where(filter, scope, asOf.dayOr(past.today()));
        long total = Rows.number(jdbc, "SELECT COUNT(*)" + from + where.sql(), where.after(values));
        String people = from + " LEFT JOIN " + asOf.people(values) + " p ON p.id = c.person_id";
        String sql = "SELECT c.id, c.review_id, c.account_id, " + (asOf.isNow() ? "a.name" : "COALESCE(v.name, a.name)") + " AS account_name, c.kind, c.what,"
            + " c.person_id, p.name AS person_name, c.due_on, c.status, c.created_at, c.finished_at, c.finished_by_name, c.answer, a.owner_id, a.deputy_id"
            + people + where.sql() + " ORDER BY CASE c.status WHEN 'OPEN' THEN 0 ELSE 1 END, c.due_on, c.id LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Page.of(Rows.of(jdbc, sql, where.after(values), ActionList::row), total, slice);
    }

    /** {@code a} is the account as it is now, which says who may see it; {@code v} its version of then, for its name. */
    private static String from(AsOf asOf, List<Object> values) {
        if (asOf.isNow()) {
            return " FROM review_action c JOIN account a ON a.id = c.account_id";
        }
        for (int i = 0; i < 7; i++) {
            values.add(asOf.end());
        }
        return " FROM " + ACTIONS + " c JOIN account a ON a.id = c.account_id LEFT JOIN " + NAMES + " v ON v.account_id = c.account_id";
    }

    private static Where where(ActionFilter filter, Scope scope, LocalDate day) {
        Where where = new Where();
        if (filter.status() != null) {
            where.and("c.status = ?", filter.status().name());
        }
        if (filter.accountId() != null) {
            where.and("c.account_id = ?", filter.accountId());
        }
        if (scope.person() != 0) {
            List<Object> some = new ArrayList<>(List.of(scope.person()));
            String mine = "c.person_id = ?" + (scope.unassigned() ? " OR c.person_id IS NULL" : "");
            if (scope.owned()) {
                mine += " OR a.owner_id = ? OR a.deputy_id = ?";
                some.addAll(List.of(scope.person(), scope.person()));
            }
            where.and("(" + mine + ")", some);
        }
        if (filter.late()) {
            where.and("c.status = 'OPEN' AND c.due_on < ?", day);
        }
        return where;
    }

    private static ActionRow row(ResultSet r) throws SQLException {
        return new ActionRow(r.getLong("id"), r.getLong("review_id"), r.getLong("account_id"), r.getString("account_name"), ActionKind.valueOf(r.getString("kind")),
            r.getString("what"), Columns.number(r, "person_id"), r.getString("person_name"), Columns.date(r, "due_on"), ActionStatus.valueOf(r.getString("status")),
            Columns.moment(r, "created_at"), Columns.moment(r, "finished_at"), r.getString("finished_by_name"), r.getString("answer"), r.getLong("owner_id"),
            Columns.number(r, "deputy_id"));
    }
}
