package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Platform: a place on the internet where accounts are kept, as the catalogue describes it.
 *
 * @param code         capitals, such as {@code FACEBOOK}; what is stored and what the API shows
 * @param name         the name that people know, such as {@code Facebook}
 * @param formerNames  names that it had before, such as {@code Twitter}; their codes are still found
 * @param retired      whether it no longer exists, so that no new account is asked for on it
 * @param anyHost      whether its accounts may live on any domain (a blog, a Mastodon server)
 * @param persistentId whether the platform gives accounts an id that stays when the handle changes
 * @param kinds        the kinds of address that it has, the usual one first
 * @param example      an address as it should look, to show beside a field; null when there is none to show
 */
public record Platform(String code, String name, List<String> formerNames, boolean retired, boolean anyHost,
                       boolean persistentId, List<AddressKind> kinds, @Nullable String example) {

    public Platform {
        formerNames = List.copyOf(formerNames);
        kinds = List.copyOf(kinds);
    }
}
