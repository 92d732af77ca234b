package nl.accountregister.inventory.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.inventory.InventoryFilter;
import nl.accountregister.organisation.AccountKind;
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

/** What the address of an inventory asks for. */
record InventoryAsked(InventoryFilter filter, String sort) {

    static final int MAX_QUERY = 200;
    static final List<String> FILTERS = List.of("peildatum", "q", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd");

    /** @throws BadRequest for a value that does not exist */
    static InventoryAsked of(Query query, Platforms platforms, LocalDate today) {
        AccountFilter filter = new AccountFilter(query.coded("status", AccountStatus.class), platform(query, platforms), query.id("locatie"),
            query.coded("soort", AccountKind.class), query.id("eigenaar"), query.flag("achterstallig"), query.flag("verweesd"), false,
            query.text("q", MAX_QUERY));
        LocalDate day = Objects.requireNonNullElse(query.date("peildatum"), today);
        String asTyped = typed(query).entrySet().stream().filter(e -> !e.getKey().equals("peildatum")).map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" "));
        return new InventoryAsked(new InventoryFilter(day, filter, asTyped), query.oneOf("sorteer", AccountFilter.SORTS, "naam"));
    }

    /** The filters that are on, in the order of the page. */
    static Map<String, String> typed(Query query) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = query.text(name, MAX_QUERY);
            if (value != null) {
                typed.put(name, value);
            }
        }
        return typed;
    }

    @Nullable
    private static String platform(Query query, Platforms platforms) {
        String code = query.text("platform", 100);
        return code == null ? null : platforms.find(code).map(Platform::code).orElseThrow(() -> new BadRequest("error.query.choice", "platform",
            code, platforms.all().stream().map(Platform::code).collect(Collectors.joining(", "))));
    }
}
