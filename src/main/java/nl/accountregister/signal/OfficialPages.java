package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;
import nl.accountregister.verification.Judgement;
import nl.accountregister.verification.Verifications;

import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Onze pagina's, as somebody who reports something may point at one: by choosing, by its address or by its name. */
@Singleton
public class OfficialPages {

    /** More than this is no choice on a telephone. */
    private static final int FEW = 60;
    private static final String PUBLIC = "visibility = 'PUBLIC' AND status = 'ACTIVE' AND url IS NOT NULL";
    private static final String OPEN = "status <> 'CLOSED'";

    private final JdbcOperations jdbc;
    private final Platforms platforms;
    private final Verifications verifications;

    OfficialPages(JdbcOperations jdbc, Platforms platforms, Verifications verifications) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.verifications = verifications;
    }

    /** An official page. @param platform code */
    public record Choice(String name, String platform, String url) {
    }

    /** All public ones by name, while they are few; else none, and the reporter types a name or an address. */
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        String sql = "SELECT name, platform, url FROM account WHERE " + PUBLIC + " ORDER BY LOWER(name), id LIMIT " + (FEW + 1);
        List<Choice> found = Rows.of(jdbc, sql, List.of(), row -> new Choice(row.getString("name"), row.getString("platform"), row.getString("url")));
        return found.size() > FEW ? List.of() : found;
    }

    /** How the register understands an address; of one that may be several, the first. */
    Whereabouts whereabouts(String address) {
        return platforms.read(address).candidates().stream().findFirst().map(Whereabouts::of).orElse(Whereabouts.UNKNOWN);
    }

    /** The keys of all accounts that an address may be of; empty when it is of none. */
    List<String> identities(@Nullable String address) {
        return platforms.read(address).candidates().stream().map(c -> c.identity().key()).toList();
    }

    /** Whether the check warns for an address by itself, whatever anybody says of it. */
    boolean isDeceit(String address) {
        Recognition.NotRecognised refused = platforms.read(address).refused();
        return refused != null && refused.reason().suspicious();
    }

    /** The public account that a typed name or address is of; null when there is none, or more than one of that name. */
    @Nullable
    @Transactional(readOnly = true)
    public Long publicAccount(String typed) {
        return typed.isBlank() ? null : find(typed, PUBLIC);
    }

    /** The same among all accounts that are not closed, for communications. */
    @Nullable
    @Transactional(readOnly = true)
    Long anyAccount(String typed) {
        return typed.isBlank() ? null : find(typed, OPEN);
    }

    /** The public account that an address is of, or may be taken for; null when there is none to name. */
    @Nullable
    Long meantBy(String address) {
        if (address.isBlank()) {
            return null;
        }
        Judgement judgement = verifications.judge(address);
        return judgement.account() == null ? null : publicAccount(judgement.account().url());
    }

    @Nullable
    private Long find(String typed, String which) {
        List<String> keys = identities(typed);
        Optional<Long> at = keys.isEmpty() ? Optional.empty() : one("identity_key IN (" + Where.marks(keys) + ")", keys, which);
        return at.or(() -> one("LOWER(name) = ?", List.of(typed.strip().toLowerCase(Locale.ROOT)), which)).orElse(null);
    }

    private Optional<Long> one(String condition, List<String> values, String which) {
        return jdbc.prepareStatement("SELECT id FROM account WHERE " + condition + " AND " + which + " ORDER BY id LIMIT 2", s -> {
            Where.bind(1, values, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                Long first = rows.next() ? Long.valueOf(rows.getLong(1)) : null;
                return first == null || rows.next() ? Optional.empty() : Optional.of(first);
            }
        });
    }
}
