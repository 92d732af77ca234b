package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.review.ReviewOutcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the rows of {@link InventorySql}, in the order in which it asks for the columns: by number and from the first to the
 * last, since names would be looked up for each of a million cells, and a step back begins anew at the first. What was not
 * asked for is not in the row.
 */
final class InventoryReader {

    private final boolean standing;
    private final boolean details;
    private final boolean plan;
    private final boolean deviations;
    private final boolean access;
    private final boolean conditions;
    private final boolean outcome;
    private ResultSet row;
    private int column;

    InventoryReader(Set<InventoryFact> facts) {
        standing = facts.contains(InventoryFact.STANDING);
        details = facts.contains(InventoryFact.DETAILS);
        plan = facts.contains(InventoryFact.PLAN);
        deviations = facts.contains(InventoryFact.DEVIATIONS);
        access = facts.contains(InventoryFact.ACCESS);
        conditions = facts.contains(InventoryFact.CONDITIONS);
        outcome = facts.contains(InventoryFact.OUTCOME);
    }

    /** The row where the result stands. */
    InventoryRow read(ResultSet result) throws SQLException {
        row = result;
        column = 0;
        long id = row.getLong(++column);
        String name = text();
        String platform = text();
        AccountKind kind = AccountKind.valueOf(text());
        String url = text();
        AccountStatus status = AccountStatus.valueOf(text());
        String location = text();
        String region = text();
        String owner = text();
        String deputy = text();
        TwoFactor twoFactor = TwoFactor.valueOf(text());
        LocalDate nextReviewOn = date();
        boolean overdue = standing && number() == 1;
        boolean orphaned = standing && number() == 1;
        String handle = details ? text() : null;
        Visibility visibility = details ? Visibility.valueOf(text()) : null;
        boolean highRisk = details && row.getBoolean(++column);
        int version = details ? number() : 0;
        String departments = details ? departments(text()) : "";
        String recoveryMailbox = details ? text() : null;
        LocalDate lastReviewOn = details ? date() : null;
        String subject = details ? text() : null;
        String audience = details ? text() : null;
        String reason = details ? text() : null;
        int interval = details ? number() : 0;
        String platformId = details ? text() : null;
        int approved = plan ? number() : 0;
        Integer planVersion = !plan || row.wasNull() ? null : Integer.valueOf(approved);
        String kinds = deviations ? text() : null;
        int people = access ? number() : 0;
        int admins = access ? number() : 0;
        String held = conditions ? text() : null;
        String said = outcome ? text() : null;
        return new InventoryRow(id, name, platform, kind, url, handle, status, location, region, owner, deputy, departments, visibility, twoFactor, recoveryMailbox,
            nextReviewOn, lastReviewOn, planVersion, kinds(kinds, false), kinds(kinds, true), overdue, orphaned, version, subject, highRisk, people, admins,
            held == null ? "" : held, said == null ? null : ReviewOutcome.valueOf(said), audience, reason, interval, platformId);
    }

    private String text() throws SQLException {
        return row.getString(++column);
    }

    private int number() throws SQLException {
        return row.getInt(++column);
    }

    @Nullable
    private LocalDate date() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    /** An import takes the list apart at its commas and semicolons, but not between quotation marks. */
    private static String departments(String lines) {
        return lines.indexOf(',') < 0 && lines.indexOf(';') < 0 && lines.indexOf('"') < 0 ? lines.replace("\n", ", ") : Arrays.stream(lines.split("\n"))
            .map(d -> d.indexOf(',') >= 0 || d.indexOf(';') >= 0 || d.startsWith("\"") ? '"' + d.replace("\"", "\"\"") + '"' : d).collect(Collectors.joining(", "));
    }

    private static List<DeviationKind> kinds(@Nullable String found, boolean exempt) {
        return found == null ? List.of() : Arrays.stream(found.split(",")).filter(k -> k.endsWith("+") == exempt)
            .map(k -> DeviationKind.valueOf(k.replace("+", ""))).sorted().toList();
    }
}
