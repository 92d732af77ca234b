package nl.accountregister.bench;

import nl.accountregister.testing.TestDatabase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A register of 100,000 accounts and 250,000 rights, made by a few {@code INSERT ... SELECT}: 1,000 locations in 20 regions,
 * 10,000 people of whom one in a hundred has left, 90 in a hundred accounts at a location. About a third of the accounts
 * has something wrong with it.
 */
final class LargeRegister {

    static final int ACCOUNTS = 100_000;
    static final int GRANTS = 250_000;
    static final int PEOPLE = 10_000;
    static final int LOCATIONS = 1000;
    /** Below these the register has rows of its own. */
    static final long FIRST_LOCATION = 1001;

    private final TestDatabase database;
    private final String day;

    LargeRegister(TestDatabase database, LocalDate day) {
        this.database = database;
        this.day = "DATE '" + day + "'";
    }

    void make() {
        String digit = "(SELECT 0 AS n UNION ALL " + String.join(" UNION ALL ", numbers(1, 9, n -> "SELECT " + n)) + ")";
        run("CREATE TABLE bench_number (n INT NOT NULL PRIMARY KEY)");
        run("INSERT INTO bench_number SELECT 1 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n FROM " + digit + " a, " + digit + " b, " + digit
            + " c, " + digit + " d, " + digit + " e");
        run("INSERT INTO region (id, name) SELECT 1000 + n, CONCAT('Regio ', n) FROM bench_number WHERE n <= 20");
        run("INSERT INTO location (id, name, kind, region_id, town, opened_on) SELECT 1000 + n, CONCAT('Locatie ', n), 'ACTIVITY_CENTRE', 1001 + MOD(n, 20), 'Plaats', "
            + ago("4000") + " FROM bench_number WHERE n <= " + LOCATIONS);
        run("INSERT INTO person (id, name, email, in_service_from, in_service_until) SELECT n, CONCAT('Medewerker ', n), CONCAT('m', n, '@sgl-zorg.nl'), " + ago("3000")
            + ", CASE WHEN MOD(n, 100) = 0 THEN " + ago("30") + " END FROM bench_number WHERE n <= " + PEOPLE);
        officers();
        accounts();
        grants();
        history();
        run("INSERT INTO account_intake (account_id, held_on, participants, agreements, recorded_by_name, recorded_at) SELECT id, " + ago("900")
            + ", 'Communicatie', 'Afspraken', 'Communicatie', " + moment("900") + " FROM account WHERE kind = 'LOCATION_PAGE' AND platform = 'FACEBOOK' AND MOD(id, 20) <> 2");
        run("DROP TABLE bench_number");
    }

    /** What the register would have written down beside it. */
    private void history() {
        String known = "'2000-01-01', DATE '9999-12-31', ";
        run("INSERT INTO person_history (known_from, known_until, person_id, name, email, in_service_from, in_service_until) SELECT " + known
            + "id, name, email, in_service_from, in_service_until FROM person");
        run("INSERT INTO location_history (known_from, known_until, location_id, name, kind, region_id, town, opened_on) SELECT " + known
            + "id, name, kind, region_id, town, opened_on FROM location");
        run("INSERT INTO access_grant_history (known_from, known_until, access_grant_id, account_id, person_id, role, since, ended_on) SELECT " + known
            + "id, account_id, person_id, role, since, ended_on FROM access_grant");
    }

    /**
     * What a register of two years has behind it: three versions of each account, the last from 200 days ago, and 300,000
     * reviews.
     */
    void past() {
        String facts = "platform, kind, name, url, handle, platform_ref, status, status_reason, location_id, subject, owner_id, deputy_id, departments, visibility, audience,"
            + " two_factor, recovery_mailbox, review_interval_months, next_review_on, last_review_on, location_name, owner_name, deputy_name, high_risk";
        run("UPDATE account SET version = 3");
        run("UPDATE account_history SET version = 3, known_from = " + moment("200"));
        version(2, facts, moment("500"), moment("200"));
        version(1, facts, moment("800"), moment("500"));
        for (String days : List.of("700", "450", "200")) {
            run("INSERT INTO review (account_id, due_on, done_on, done_at, done_by, done_by_name, outcome, answers, next_review_on) SELECT id, " + ago(days) + ", " + ago(days)
                + ", " + moment(days) + ", owner_id, 'Eigenaar', 'IN_ORDER', '{}', next_review_on FROM account");
        }
    }

    private void version(int number, String facts, String from, String until) {
        run("INSERT INTO account_history (account_id, version, known_from, known_until, " + facts + ") SELECT account_id, " + number + ", " + from + ", " + until + ", " + facts
            + " FROM account_history WHERE version = 3");
    }

    private void officers() {
        officer("COMMUNICATIE", "NULL", "NULL", "n <= 10");
        officer("HRM", "NULL", "NULL", "n BETWEEN 11 AND 15");
        officer("REGIOMANAGER", "NULL", "1000 + n - 20", "n BETWEEN 21 AND 40");
        // two for each location: who owns its pages, and a colleague
        officer("AC", "1001 + MOD(n - 1, " + LOCATIONS + ")", "NULL", "n BETWEEN 1001 AND " + (1000 + 2 * LOCATIONS));
    }

    private void officer(String code, String location, String region, String which) {
        run("INSERT INTO person_officer (person_id, officer, location_id, region_id, held_from) SELECT n, '" + code + "', " + location + ", " + region + ", "
            + ago("2000") + " FROM bench_number WHERE " + which);
    }

    private void accounts() {
        run("INSERT INTO account (id, platform, kind, name, url, status, location_id, subject, owner_id, deputy_id, departments, visibility, two_factor,"
            + " recovery_mailbox, review_interval_months, next_review_on, last_review_on, status_since, registered_at, version)"
            + " SELECT n, CASE MOD(n, 4) WHEN 0 THEN 'FACEBOOK' WHEN 1 THEN 'X' WHEN 2 THEN 'INSTAGRAM' ELSE 'LINKEDIN' END,"
            + " CASE WHEN MOD(n, 1000) = 0 THEN 'CORPORATE' WHEN MOD(n, 10) = 1 THEN 'FUNCTION' ELSE 'LOCATION_PAGE' END,"
            + " CONCAT('Account ', n), CONCAT('https://pagina.example/', n), CASE WHEN MOD(n, 50) = 3 THEN 'CLOSED' WHEN MOD(n, 50) = 7 THEN 'IN_PREPARATION' ELSE 'ACTIVE' END,"
            + " CASE WHEN MOD(n, 1000) = 0 OR MOD(n, 10) = 1 THEN NULL ELSE 1001 + MOD(n, 1000) END, CASE WHEN MOD(n, 10) = 1 THEN 'Functie' END,"
            + " CASE WHEN MOD(n, 1000) = 0 THEN 1 + MOD(n, 10) WHEN MOD(n, 10) = 1 THEN 3001 + MOD(n, 7000) ELSE 1001 + MOD(n, 1000) END,"
            + " CASE WHEN MOD(n, 10) = 1 OR MOD(n, 40) = 5 THEN NULL ELSE 3001 + MOD(n * 7, 7000) END,"
            + " 'Communicatie', CASE WHEN MOD(n, 97) = 0 THEN 'SHIELDED' ELSE 'PUBLIC' END,"
            + " CASE WHEN MOD(n, 20) = 0 THEN 'OFF' WHEN MOD(n, 16) = 5 THEN 'UNKNOWN' ELSE 'ON' END,"
            + " CASE WHEN MOD(n, 33) = 0 THEN NULL WHEN MOD(n, 47) = 0 THEN CONCAT('p', n, '@gmail.com') ELSE CONCAT('pagina', n, '@sgl-zorg.nl') END,"
            + " 12, CAST(TIMESTAMPADD(DAY, 300 - MOD(n, 330), " + day + ") AS DATE), " + ago("200") + ", " + moment("700") + ", " + moment("800") + ", 1 FROM bench_number");
        run("INSERT INTO account_history (account_id, version, known_from, known_until, platform, kind, name, url, status, location_id, subject, owner_id, deputy_id,"
            + " departments, visibility, two_factor, recovery_mailbox, review_interval_months, next_review_on, last_review_on, owner_name)"
            + " SELECT a.id, 1, a.registered_at, TIMESTAMP '9999-12-31 00:00:00', a.platform, a.kind, a.name, a.url, a.status, a.location_id, a.subject, a.owner_id,"
            + " a.deputy_id, a.departments, a.visibility, a.two_factor, a.recovery_mailbox, a.review_interval_months, a.next_review_on, a.last_review_on, p.name"
            + " FROM account a JOIN person p ON p.id = a.owner_id");
    }

    private void grants() {
        grant("owner_id", "'ADMIN'", "NULL", "status <> 'CLOSED'");
        grant("deputy_id", "'ADMIN'", "NULL", "status <> 'CLOSED' AND deputy_id IS NOT NULL AND MOD(id, 60) <> 9");
        // by their officer: the colleague at the location, communications, human resources
        grant("location_id + 1000", "'EDITOR'", "NULL", "kind = 'LOCATION_PAGE' AND platform = 'FACEBOOK' AND status <> 'CLOSED'");
        run("INSERT INTO access_grant (account_id, person_id, role, since) SELECT a.id, n.n, 'EDITOR', " + ago("600")
            + " FROM account a JOIN bench_number n ON n.n <= 15 WHERE a.kind = 'CORPORATE' AND a.owner_id <> n.n AND (n.n <= 10 OR a.platform <> 'INSTAGRAM')");
        // by none
        grant("9001 + MOD(id, 900)", "'MODERATOR'", "NULL", "MOD(id, 25) = 4 AND status <> 'CLOSED'");
        long missing = GRANTS - database.number("SELECT COUNT(*) FROM access_grant");
        // of former days
        grant("5001 + MOD(id, 900)", "'EDITOR'", ago("300"), "id <= " + missing);
    }

    private void grant(String person, String role, String end, String which) {
        run("INSERT INTO access_grant (account_id, person_id, role, since, ended_on) SELECT id, " + person + ", " + role + ", " + ago("600") + ", " + end
            + " FROM account WHERE " + which);
    }

    private String ago(String days) {
        return "CAST(" + day + " - INTERVAL '" + days + "' DAY AS DATE)";
    }

    private String moment(String days) {
        return "CAST(" + day + " - INTERVAL '" + days + "' DAY AS DATETIME)";
    }

    private void run(String sql) {
        database.execute(sql);
    }

    private static List<String> numbers(int from, int to, IntFunction<String> words) {
        List<String> all = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            all.add(words.apply(n));
        }
        return all;
    }
}
