package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Versies of an account, compared: what somebody else changed while one was typing. */
@Singleton
public class AccountVersions {

    private final Accounts accounts;
    private final AccountHistory history;

    AccountVersions(Accounts accounts, AccountHistory history) {
        this.accounts = accounts;
        this.history = history;
    }

    /**
     * One fact that differs between two versions, by the Dutch name of the API; people and locations by their ids, coded
     * values by their codes.
     */
    public record Difference(String fact, @Nullable String before, @Nullable String after) {
    }

    /** What differs between a version and how the account is now; empty when there never was such a version. */
    public List<Difference> since(Actor actor, long id, int version) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Map<String, Object> now = accounts.get(actor, id).facts();
        return history.version(id, version).map(then -> differences(then.facts(), now)).orElse(List.of());
    }

    private static List<Difference> differences(Map<String, Object> before, Map<String, Object> after) {
        List<Difference> found = new ArrayList<>();
        after.forEach((fact, value) -> {
            if (!Objects.equals(before.get(fact), value)) {
                found.add(new Difference(fact, text(before.get(fact)), text(value)));
            }
        });
        return found;
    }

    @Nullable
    private static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
