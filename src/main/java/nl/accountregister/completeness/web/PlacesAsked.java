package nl.accountregister.completeness.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.completeness.Expectations;
import nl.accountregister.completeness.PlaceFilter;
import nl.accountregister.completeness.PlaceState;
import nl.accountregister.completeness.Strictness;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the address of the places asks for. */
record PlacesAsked(PlaceFilter filter) {

    private static final List<String> FILTERS = List.of("stand", "locatie", "regio", "platform", "hoe", "peildatum");
    private static final int MAX_TEXT = 100;

    /** @throws BadRequest for a value that does not exist */
    static PlacesAsked of(Query query, Expectations expectations, LocalDate today) {
        return new PlacesAsked(new PlaceFilter(Objects.requireNonNullElse(query.date("peildatum"), today), query.coded("stand", PlaceState.class),
            query.id("locatie"), query.id("regio"), platform(query, expectations), query.coded("hoe", Strictness.class)));
    }

    /** The filters that are on, in the order of the page. */
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
    private static String platform(Query query, Expectations expectations) {
        List<String> known = expectations.platforms();
        String code = query.text("platform", MAX_TEXT);
        if (code != null && !known.contains(code)) {
            throw new BadRequest("error.query.choice", "platform", code, String.join(", ", known));
        }
        return code;
    }
}
