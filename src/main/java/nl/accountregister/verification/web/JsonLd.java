package nl.accountregister.verification.web;

import io.micronaut.json.JsonMapper;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.verification.OfficialAccount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What search engines read: the organisation, its locations, and the accounts that are theirs (schema.org {@code sameAs}). */
final class JsonLd {

    private JsonLd() {
    }

    /**
     * As text that may stand in a {@code script} element: without a character that could end it.
     *
     * @param corporate accounts of the organisation as a whole
     * @param shown     accounts on the page, of which those of locations go under their location
     */
    static String of(JsonMapper json, String organisation, List<OfficialAccount> corporate, List<OfficialAccount> shown) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", "https://schema.org");
        whole.put("@type", "Organization");
        whole.put("name", organisation);
        whole.put("sameAs", corporate.stream().map(OfficialAccount::url).toList());
        Map<String, List<String>> places = new LinkedHashMap<>();
        shown.stream().filter(a -> a.kind() == AccountKind.LOCATION_PAGE && a.locationName() != null)
            .forEach(a -> places.computeIfAbsent(a.locationName(), name -> new ArrayList<>()).add(a.url()));
        whole.put("subOrganization", places.entrySet().stream()
            .map(e -> Map.of("@type", "Organization", "name", e.getKey(), "sameAs", e.getValue())).toList());
        try {
            return new String(json.writeValueAsBytes(whole), StandardCharsets.UTF_8).replace("<", "\\u003c").replace(">", "\\u003e")
                .replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
