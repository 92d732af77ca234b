package nl.accountregister.plan;

import nl.accountregister.testing.TestDatabase;

/** Rows of other features that a plan hangs on. */
final class Rows {

    private final TestDatabase database;

    Rows(TestDatabase database) {
        this.database = database;
    }

    long account(String name) {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', ?, '2020-01-01')", name + "@organisatie.example");
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            SELECT 'facebook', 'LOCATION_PAGE', ?, 'IN_PREPARATION', MAX(id), 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1 FROM person""", name);
        return database.number("SELECT MAX(id) FROM account");
    }

    long request() {
        database.execute("INSERT INTO user_account (username, name, password_hash, active, created_at) VALUES ('anne', 'Anne Voorbeeld', 'x', TRUE, CURRENT_TIMESTAMP)");
        database.execute("INSERT INTO account_request (status, kind, requester_id, created_at, status_since, version) "
            + "SELECT 'DRAFT', 'LOCATION_PAGE', MAX(id), CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1 FROM user_account");
        return database.number("SELECT MAX(id) FROM account_request");
    }

    long person(String name, String email) {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES (?, ?, '2020-01-01')", name, email);
        return database.number("SELECT MAX(id) FROM person");
    }

    /** An active page; the deputy may be null. */
    long page(String name, String kind, long owner, Long deputy) {
        database.execute("""
            INSERT INTO account (platform, kind, name, url, status, owner_id, deputy_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', ?, ?, 'https://www.facebook.com/proefpagina', 'ACTIVE', ?, ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                '2026-01-02 10:00:00', '2026-01-02 10:00:00', 1)""", kind, name, owner, deputy);
        return database.number("SELECT MAX(id) FROM account");
    }
}
