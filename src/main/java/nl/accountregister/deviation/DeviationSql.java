package nl.accountregister.deviation;

import jakarta.inject.Singleton;
import nl.accountregister.account.FunctionalMailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds on a day, as SQL: for each kind the file {@code deviation/<kind>.sql}, which finds its situations as a set.
 * A situation is named by what makes it the same one when it goes and comes back; {@code since} is the day on which it
 * began by its own facts. Words in braces stand for what several files have in common.
 */
@Singleton
class DeviationSql {

    private static final String END = "DATE '9999-12-31'";
    /** A word that holds others stands before them. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("missingSince", "o.held_from, r.valid_from, p.in_service_from, {activeSince}, COALESCE((SELECT CAST(MAX(g.ended_on)"
            + " + INTERVAL '1' DAY AS DATE) FROM access_grant g WHERE {grantOfCell} AND g.ended_on < {day}), o.held_from)");
        WORDS.put("activeSince", "CAST(COALESCE((SELECT MIN(h.known_from) FROM account_history h WHERE h.account_id = a.id"
            + " AND h.status = 'ACTIVE'), a.registered_at) AS DATE)");
        WORDS.put("inUse", "a.status IN ('ACTIVE', 'SUSPENDED')");
        WORDS.put("inService", "p.in_service_from <= {day} AND (p.in_service_until IS NULL OR p.in_service_until >= {day})");
        WORDS.put("grantHolds", "g.since <= {day} AND (g.ended_on IS NULL OR g.ended_on >= {day})");
        // A right that was taken away today is no longer too much, though the day is its last.
        WORDS.put("grantStays", "g.since <= {day} AND (g.ended_on IS NULL OR g.ended_on > {day})");
        WORDS.put("grantOfCell", "g.account_id = a.id AND g.person_id = o.person_id AND {givesRole}");
        WORDS.put("officers", "person_officer o JOIN officer_row r ON r.code = o.officer JOIN officer_cell c ON c.row_id = r.id");
        WORDS.put("held", "o.held_from <= {day} AND (o.held_until IS NULL OR o.held_until >= {day})");
        WORDS.put("inTable", "r.valid_from <= {day} AND (r.valid_until IS NULL OR r.valid_until >= {day})");
        WORDS.put("heldUntil", "LEAST(COALESCE(o.held_until, {end}), COALESCE(r.valid_until, {end}))");
        WORDS.put("firm", "c.provisional = FALSE AND c.optional_after_intake = FALSE");
        WORDS.put("facultative", "c.kind = 'LOCATION_PAGE' AND c.optional_after_intake = TRUE AND c.platform = a.platform");
        WORDS.put("givesRole", "(c.role IS NULL OR c.role = g.role)");
        // A cell of officer o gives something on account a, which is at location l.
        WORDS.put("gives", "(c.kind = 'ALL_CORPORATE' AND a.kind = 'CORPORATE'"
            + " OR c.kind = 'PLATFORM' AND c.col = 'ACCESS' AND a.kind = 'CORPORATE' AND a.platform = c.platform"
            + " OR c.kind = 'LOCATION_PAGE' AND a.kind = 'LOCATION_PAGE' AND a.platform = c.platform"
            + " AND (a.location_id = o.location_id OR l.region_id = o.region_id))");
        WORDS.put("together", "LEAST(COALESCE(g1.ended_on, {end}), COALESCE(p1.in_service_until, {end}),"
            + " COALESCE(g2.ended_on, {end}), COALESCE(p2.in_service_until, {end}))");
        WORDS.put("end", END);
    }

    private final Map<DeviationKind, String> selects = new EnumMap<>(DeviationKind.class);

    DeviationSql(FunctionalMailbox mailboxes) {
        String foreign = foreign(mailboxes.ownDomains());
        for (DeviationKind kind : DeviationKind.values()) {
            String sql = read(kind).replace("{kind}", kind.code()).replace("{foreignMailbox}", foreign)
                .replaceAll("\\{since ([^}]+)}", "CAST(COALESCE((SELECT MAX(h.known_until) FROM account_history h WHERE h.account_id = a.id"
                    + " AND h.known_until < {end} AND NOT (h.status <> 'IN_PREPARATION' AND $1)), a.registered_at) AS DATE)");
            for (Map.Entry<String, String> word : WORDS.entrySet()) {
                sql = sql.replace("{" + word.getKey() + "}", word.getValue());
            }
            selects.put(kind, sql);
        }
    }

    /**
     * The statement that adds to {@code deviation_found} what there is of a kind on a day.
     *
     * @param which a condition on {@code a.id} or {@code p.id}
     */
    String find(DeviationKind kind, LocalDate day, String which) {
        // Ways that lead to one situation, such as two officers of one person, are one; the earliest tells since when.
        return "INSERT IGNORE INTO deviation_found (situation, kind, account_id, person_id, platform, officer, role, grant_id, location_id, region_id, since)"
            + " SELECT x.situation, '" + kind.name() + "', MIN(x.account_id), MIN(x.person_id), MIN(x.platform), MIN(x.officer), MIN(x.role), MIN(x.grant_id),"
            + " MIN(x.location_id), MIN(x.region_id), MIN(x.since) FROM ("
            + selects.get(kind).replace("{which}", which).replace("{day}", "DATE '" + day + "'") + ") x GROUP BY x.situation";
    }

    /** Outside the organisation's domains, when its profile names them, or at a provider of private mail. */
    private static String foreign(List<String> ownDomains) {
        String own = ownDomains.isEmpty() ? "" : "NOT (" + endsWith(ownDomains.stream()) + ") OR ";
        return own + endsWith(FunctionalMailbox.PRIVATE.stream().sorted());
    }

    private static String endsWith(Stream<String> domains) {
        return domains.map(domain -> "LOWER(a.recovery_mailbox) LIKE '%@" + domain + "'").collect(Collectors.joining(" OR "));
    }

    private static String read(DeviationKind kind) {
        String file = "/deviation/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
        try (InputStream in = DeviationSql.class.getResourceAsStream(file)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                .filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
