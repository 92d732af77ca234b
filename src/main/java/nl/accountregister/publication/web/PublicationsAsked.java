package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.publication.PublicationFilter;
import nl.accountregister.publication.PublicationState;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.web.Query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the address of a list of publications asks for. */
final class PublicationsAsked {

    private static final List<String> FILTERS = List.of("q", "van", "tot", "staat", "platform", "locatie", "peildatum");
    private static final int MAX_TEXT = 100;

    private PublicationsAsked() {
    }

    /** @param accountId of which account; null for all @throws BadRequest for a value that does not exist */
    static PublicationFilter of(Query query, Platforms platforms, @Nullable Long accountId) {
        return new PublicationFilter(accountId, query.id("locatie"), platform(query, platforms), query.date("van"), query.date("tot"),
            query.coded("staat", PublicationState.class), query.text("q", MAX_TEXT), query.date("peildatum"));
    }

    /** The filters that are on. */
    static Map<String, String> typed(Query query) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = query.text(name, MAX_TEXT);
            if (value != null) {
                typed.put(name, value);
            }
        }
        return typed;
    }

    static String asTyped(Query query) {
        return typed(query).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    @Nullable
    private static String platform(Query query, Platforms platforms) {
        String code = query.text("platform", MAX_TEXT);
        return code == null ? null : platforms.find(code).map(Platform::code).orElseThrow(() -> new BadRequest("error.query.choice", "platform",
            code, platforms.all().stream().map(Platform::code).collect(Collectors.joining(", "))));
    }
}
