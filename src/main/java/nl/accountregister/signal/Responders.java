package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellEntryKind;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.util.List;

/**
 * Wie reageert in a discussion on an account: besides communications itself, those who hold an officer that the table gives
 * access to that account (SGL §2 and §7). Where the table does not speak of the account, or there is none, only
 * communications answers (Careyn).
 */
@Singleton
public class Responders {

    private static final int MOST = 100;

    private final Officers officers;
    private final OfficialPages pages;
    private final Accounts accounts;
    private final JdbcOperations jdbc;
    private final Today today;

    Responders(Officers officers, OfficialPages pages, Accounts accounts, JdbcOperations jdbc, Today today) {
        this.officers = officers;
        this.pages = pages;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** As {@link #of(Actor, Account)}, of the account that a typed name or address is of; nobody when there is none. */
    public List<Responder> of(Actor actor, String page) {
        Long about = pages.anyAccount(page);
        return of(actor, about == null ? null : accounts.findSystem(about).orElse(null));
    }

    /** Those in service today, by name, a hundred at most. @param account null when it is about none in particular */
    @Transactional(readOnly = true)
    public List<Responder> of(Actor actor, @Nullable Account account) {
        Permission.SEE_SIGNALS.require(actor);
        return account == null ? List.of() : holders(officers.table().officers().stream().filter(o -> gives(o, account)).map(Officer::code).toList(), account);
    }

    /** Whether an officer gives access to an account, as far as the table says. */
    static boolean gives(Officer officer, Account account) {
        return officer.organisationAccounts().stream().anyMatch(entry -> gives(entry, account));
    }

    private static boolean gives(CellEntry entry, Account account) {
        return entry.kind() == CellEntryKind.LOCATION_PAGE
            ? account.kind() == AccountKind.LOCATION_PAGE && account.locationId() != null && entry.platform().equals(account.platform())
            : account.kind() == AccountKind.CORPORATE && (entry.kind() == CellEntryKind.ALL_CORPORATE || entry.platform().equals(account.platform()));
    }

    private List<Responder> holders(List<String> codes, Account account) {
        if (codes.isEmpty()) {
            return List.of();
        }
        boolean place = account.kind() == AccountKind.LOCATION_PAGE;
        Where where = new Where().and("o.officer IN (" + Where.marks(codes) + ")", codes).and("o.held_from <= ?", date()).and("(o.held_until IS NULL OR o.held_until >= ?)", date())
            .and("p.in_service_from <= ?", date()).and("(p.in_service_until IS NULL OR p.in_service_until >= ?)", date());
        if (place) {
            where.and("o.location_id = ?", account.locationId());
        }
        return Rows.of(jdbc, "SELECT p.id, p.name, MIN(o.officer) AS officer FROM person_officer o JOIN person p ON p.id = o.person_id" + where.sql()
            + " GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT " + MOST, where.values(),
            row -> new Responder(row.getLong("id"), row.getString("name"), row.getString("officer")));
    }

    private Date date() {
        return Date.valueOf(today.date());
    }
}
