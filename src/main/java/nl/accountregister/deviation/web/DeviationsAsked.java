package nl.accountregister.deviation.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.deviation.DeviationFilter;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the address of a list of deviations asks for. Those with an exemption are left out unless asked for. */
record DeviationsAsked(DeviationFilter filter, String sort, String exempt) {

    static final String OPEN = "zonder";
    static final List<String> EXEMPT = List.of(OPEN, "met", "alle");
    private static final List<String> FILTERS = List.of("soort", "locatie", "regio", "platform", "medewerker", "account", "ontheffing", "sinds", "peildatum");
    private static final int MAX_TEXT = 100;

    /** @throws BadRequest for a value that does not exist */
    static DeviationsAsked of(Query query, Platforms platforms, LocalDate today) {
        String exempt = query.oneOf("ontheffing", EXEMPT, OPEN);
        DeviationFilter filter = new DeviationFilter(Objects.requireNonNullElse(query.date("peildatum"), today), query.coded("soort", DeviationKind.class),
            query.id("account"), query.id("medewerker"), query.id("locatie"), query.id("regio"), platform(query, platforms),
            exempt.equals("alle") ? null : exempt.equals("met"), query.date("sinds"));
        return new DeviationsAsked(filter, query.oneOf("sorteer", DeviationFilter.SORTS, "sinds"), exempt);
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
    private static String platform(Query query, Platforms platforms) {
        String code = query.text("platform", MAX_TEXT);
        return code == null ? null : platforms.find(code).map(Platform::code).orElseThrow(() -> new BadRequest("error.query.choice", "platform",
            code, platforms.all().stream().map(Platform::code).collect(Collectors.joining(", "))));
    }
}
