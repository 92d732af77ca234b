package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * What an audit entry is about. The types are listed here once, so that every place spells a subject alike.
 *
 * @param type one of the constants' types
 * @param id   null where there is no row, such as a refused sign-in
 */
public record Subject(String type, @Nullable Long id) {

    /** Every type, in the order in which a filter offers them. */
    public static final List<String> TYPES = List.of("account", "aanvraag", "locatie", "medewerker", "functionaris", "gebruiker", "bericht", "publicatie", "melding",
        "register");

    public static Subject account(long id) {
        return new Subject("account", id);
    }

    public static Subject request(long id) {
        return new Subject("aanvraag", id);
    }

    public static Subject person(long id) {
        return new Subject("medewerker", id);
    }

    public static Subject location(long id) {
        return new Subject("locatie", id);
    }

    public static Subject officer(long id) {
        return new Subject("functionaris", id);
    }

    public static Subject user(@Nullable Long id) {
        return new Subject("gebruiker", id);
    }

    public static Subject message(long id) {
        return new Subject("bericht", id);
    }

    public static Subject publication(long id) {
        return new Subject("publicatie", id);
    }

    public static Subject signal(long id) {
        return new Subject("melding", id);
    }

    /** The register as a whole: exports, rounds, the first start. */
    public static Subject register() {
        return new Subject("register", null);
    }
}
