package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.account.ExistingAccount;
import nl.accountregister.account.NewAccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gelijkheid of a row with an account of the register: of what the row says; what it leaves empty says nothing. Names are
 * compared as names, since two people may have one.
 */
record Sameness(ImportNames names) {

    /** The fields, by their codes, in which they differ. */
    List<String> differences(Draft draft, Account account) {
        List<String> found = new ArrayList<>();
        ImportLine line = draft.line();
        ExistingAccount said = draft.existing();
        NewAccount data = said.data();
        differ(found, line, ImportField.NAME, same(line.text(ImportField.NAME), account.name()));
        differ(found, line, ImportField.PLATFORM, account.platform().equals(data.platform()));
        differ(found, line, ImportField.URL, isAt(draft, account));
        differ(found, line, ImportField.KIND, account.kind() == data.kind());
        differ(found, line, ImportField.STATUS, account.status() == said.status());
        differ(found, line, ImportField.REASON, same(line.text(ImportField.REASON), account.statusReason()));
        differ(found, line, ImportField.LOCATION, names.isLocation(line.text(ImportField.LOCATION), account.locationId()));
        differ(found, line, ImportField.SUBJECT, same(line.text(ImportField.SUBJECT), account.subject()));
        differ(found, line, ImportField.OWNER, names.isPerson(line.text(ImportField.OWNER), account.ownerId()));
        differ(found, line, ImportField.DEPUTY, names.isPerson(line.text(ImportField.DEPUTY), account.deputyId()));
        differ(found, line, ImportField.DEPARTMENTS, String.join(", ", data.departments()).equals(account.departments().replace("\n", ", ")));
        differ(found, line, ImportField.VISIBILITY, account.visibility() == data.visibility());
        differ(found, line, ImportField.AUDIENCE, same(line.text(ImportField.AUDIENCE), account.audience()));
        differ(found, line, ImportField.TWO_FACTOR, account.twoFactor() == data.twoFactor());
        differ(found, line, ImportField.MAILBOX, same(line.text(ImportField.MAILBOX), account.recoveryMailbox()));
        differ(found, line, ImportField.INTERVAL, Objects.equals(data.reviewIntervalMonths(), account.reviewIntervalMonths()));
        differ(found, line, ImportField.NEXT_REVIEW, Objects.equals(data.nextReviewOn(), account.nextReviewOn()));
        differ(found, line, ImportField.LAST_REVIEW, Objects.equals(said.lastReviewOn(), account.lastReviewOn()));
        differ(found, line, ImportField.PLATFORM_ID, same(line.text(ImportField.PLATFORM_ID), account.platformRef()));
        differ(found, line, ImportField.HIGH_RISK, Objects.equals(data.highRisk(), account.highRisk()));
        return found;
    }

    /** Whether a row is at the address of an account, or neither has one. An address that is no longer recognised is compared as text. */
    static boolean isAt(Draft draft, Account account) {
        return draft.identity() != null && draft.identity().equals(account.identityKey())
            || Objects.equals(empty(draft.line().text(ImportField.URL)), account.url());
    }

    private static void differ(List<String> found, ImportLine line, ImportField field, boolean same) {
        if (line.has(field) && !same) {
            found.add(field.code());
        }
    }

    private static boolean same(String text, @Nullable String stored) {
        return stored != null && clean(text).equals(clean(stored));
    }

    private static String clean(String text) {
        return ImportRows.stripped(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Nullable
    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
