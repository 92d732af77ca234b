package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.organisation.AccountKind;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lijst of the beheerplannen that ask for something: to decide on, to mend, to finish, to bring up to date, to write; now and at
 * the end of a day. What is counted is what is shown; closed accounts are not in it. Which kinds of account have a plan is the
 * profile's, which has no past.
 */
@Singleton
public class PlanTasks {

    private static final String WAITING = "SELECT COUNT(*) FROM plan_version v JOIN management_plan p ON p.id = v.plan_id JOIN account a ON a.id = p.account_id"
        + " WHERE a.status <> 'CLOSED' AND v.status = 'PROPOSED'";

    private final JdbcOperations jdbc;
    private final PlanForms forms;
    private final FormCopies copies;
    private final Past past;

    PlanTasks(JdbcOperations jdbc, PlanForms forms, FormCopies copies, Past past) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.copies = copies;
        this.past = past;
    }

    /** The list as it is now; as {@link #page(Actor, PlanState, String, LocalDate, Page.Slice)}. */
    @ReadOnly
    public Page<PlanTask> page(Actor actor, @Nullable PlanState state, @Nullable String query, Page.Slice slice) {
        return page(actor, state, query, null, slice);
    }

    /**
     * A page of the list.
     *
     * @param state only these; all when null
     * @param query part of the account's name; null for all
     * @param day   peildatum: the day at the end of which they asked for something; null for today
     * @throws nl.accountregister.shared.Refused    when the actor does not see everything
     * @throws nl.accountregister.shared.BadRequest when the day has yet to come, or lies before the first registration
     */
    @ReadOnly
    public Page<PlanTask> page(Actor actor, @Nullable PlanState state, @Nullable String query, @Nullable LocalDate day, Page.Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        AsOf asOf = past.asOf(day);
        Map<String, Integer> versions = asOf.isNow() ? forms.all().stream().collect(Collectors.toMap(PlanForm::id, PlanForm::version)) : copies.versionsOn(asOf.day());
        Union union = new Union(state, versions, asOf);
        String like = query == null ? null : Where.anywhere(query);
        String from = " FROM (" + union.sql() + ") t" + (like == null ? "" : " WHERE LOWER(t.account_name) LIKE ? ESCAPE '!'");
        List<Object> values = new ArrayList<>(union.values);
        if (like != null) {
            values.add(like);
        }
        long total = count("SELECT COUNT(*)" + from, values);
        String sql = "SELECT t.*" + from + " ORDER BY t.place, t.since, LOWER(t.account_name), t.account_id LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Page.of(Rows.of(jdbc, sql, values, row -> task(row, versions)), total, slice);
    }

    /** How many proposals wait for a decision; 0 for who does not decide. */
    @ReadOnly
    public long waiting(Actor actor) {
        return !Permission.DECIDE.heldBy(actor) ? 0 : count(WAITING, List.of());
    }

    private long count(String sql, List<Object> values) {
        return Rows.number(jdbc, sql, values);
    }

    private PlanTask task(ResultSet r, Map<String, Integer> versions) throws SQLException {
        PlanState state = PlanState.values()[r.getInt("place")];
        String form = r.getString("form_id");
        FormNews news = state == PlanState.LAGGING ? news(r, form, versions).orElse(null) : null;
        return new PlanTask(r.getLong("account_id"), r.getString("account_name"), r.getString("owner_name"), state, Columns.whole(r, "number"),
            r.getString("brought_by"), Columns.moment(r, "since"), news);
    }

    private Optional<FormNews> news(ResultSet r, String form, Map<String, Integer> versions) throws SQLException {
        int version = r.getInt("form_version");
        Optional<PlanForm> other = forms.forKind(AccountKind.valueOf(r.getString("kind")), r.getString("visibility").equals(Visibility.SHIELDED.name()))
            .filter(asked -> !asked.id().equals(form));
        return other.isPresent() ? copies.news(form, version, other.get()) : copies.news(form, version, versions.get(form));
    }

    /** One select for each state that is asked for, with its values in order. */
    private final class Union {
        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final PlanSources sources;

        Union(@Nullable PlanState only, Map<String, Integer> versions, AsOf asOf) {
            sources = new PlanSources(asOf, values);
            for (PlanState state : only == null ? PlanState.values() : new PlanState[] {only}) {
                switch (state) {
                    case PROPOSED -> versions(state, "v.proposed_by", "v.proposed_at", "v.status = 'PROPOSED'");
                    case RETURNED -> {
                        versions(state, "v.decided_by", "v.decided_at", "v.status = 'RETURNED' AND ");
                        later(")");
                    }
                    case DRAFT -> versions(state, "v.created_by", "v.created_at", "v.status = 'DRAFT'");
                    case LAGGING -> lagging(versions);
                    case MISSING -> missing();
                }
            }
        }

        private void versions(PlanState state, String by, String since, String where) {
            parts.add(columns(state) + "v.number AS number, v.form_id AS form_id, v.form_version AS form_version, " + by + " AS brought_by, " + since
                + " AS since FROM " + sources.versions() + " v JOIN management_plan p ON p.id = v.plan_id JOIN " + sources.accounts() + " a ON a.id = p.account_id"
                + sources.owners() + " WHERE a.status <> 'CLOSED' AND " + where);
        }

        private String columns(PlanState state) {
            return "SELECT a.id AS account_id, a.name AS account_name, " + sources.ownerName() + " AS owner_name, a.kind AS kind, a.visibility AS visibility, "
                + state.ordinal() + " AS place, ";
        }

        /** Ends the last part: no later version, of which more can be asked. */
        private void later(String more) {
            end("NOT EXISTS (SELECT 1 FROM " + sources.versions() + " w WHERE w.plan_id = v.plan_id AND w.number > v.number" + more);
        }

        private void end(String more) {
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + more);
        }

        private void lagging(Map<String, Integer> versions) {
            versions(PlanState.LAGGING, "v.decided_by", "v.decided_at", "v.status = 'APPROVED' AND ");
            List<String> ways = new ArrayList<>();
            versions.forEach((form, version) -> {
                ways.add("(v.form_id = ? AND v.form_version < ?)");
                values.addAll(List.of(form, version));
            });
            for (AccountKind kind : AccountKind.values()) {
                for (Visibility visibility : Visibility.values()) {
                    forms.forKind(kind, visibility == Visibility.SHIELDED).ifPresent(form -> {
                        ways.add("(a.kind = ? AND a.visibility = ? AND v.form_id <> ?)");
                        values.addAll(List.of(kind.name(), visibility.name(), form.id()));
                    });
                }
            }
            end(ways.isEmpty() ? "1 = 0 AND " : ways.stream().collect(Collectors.joining(" OR ", "(", ") AND ")));
            later(" AND w.status = 'APPROVED')");
        }

        /** An organisation that asks no plan at all has nothing that is missing. */
        private void missing() {
            parts.add(columns(PlanState.MISSING) + "NULL AS number, NULL AS form_id, NULL AS form_version, NULL AS brought_by, a.registered_at AS since FROM "
                + sources.accounts() + " a" + sources.owners() + " WHERE a.status <> 'CLOSED' AND (");
            String kinds = Arrays.stream(AccountKind.values()).map(this::asksPlan).filter(c -> !c.isEmpty()).collect(Collectors.joining(" OR "));
            end((kinds.isEmpty() ? "1 = 0" : kinds) + ") AND NOT EXISTS (SELECT 1 FROM management_plan p JOIN " + sources.versions()
                + " v ON v.plan_id = p.id WHERE p.account_id = a.id AND v.status <> 'WITHDRAWN')");
        }

        private String asksPlan(AccountKind kind) {
            boolean open = forms.forKind(kind, false).isPresent();
            boolean shielded = forms.forKind(kind, true).isPresent();
            if (!open && !shielded) {
                return "";
            }
            values.add(kind.name());
            return "(a.kind = ?" + (open && shielded ? "" : " AND a.visibility = '" + (open ? "PUBLIC" : "SHIELDED") + "'") + ")";
        }

        String sql() {
            return String.join(" UNION ALL ", parts);
        }
    }
}
