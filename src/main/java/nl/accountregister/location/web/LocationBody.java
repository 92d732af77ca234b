package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.NewLocation;
import nl.accountregister.web.SentJson;

import java.time.LocalDate;
import java.util.Set;

/** What a program sends about a location. */
final class LocationBody {

    private static final Set<String> ALL = Set.of("naam", "soort", "regio", "nieuweRegio", "plaats", "geopendOp", "laatsteDag");

    private LocationBody() {
    }

    /** @param before what stays where nothing is sent; null for a new one */
    static NewLocation location(JsonNode node, @Nullable Location before) {
        SentJson sent = new SentJson(node, ALL);
        boolean renewed = sent.has("nieuweRegio") && !sent.has("regio");
        return sent.checked(new NewLocation(sent.text("naam", before == null ? null : before.name()),
            sent.coded("soort", LocationKind.class, before == null ? null : before.kind()),
            sent.id("regio", before == null || renewed ? null : before.regionId()), sent.text("nieuweRegio", null),
            sent.text("plaats", before == null ? null : before.town()), sent.date("geopendOp", before == null ? null : before.openedOn()),
            sent.date("laatsteDag", before == null ? null : before.lastDay())));
    }

    /** The last day; null, which must be sent as such, keeps it open. */
    @Nullable
    static LocalDate lastDay(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("laatsteDag"));
        if (!sent.has("laatsteDag")) {
            sent.refuse("laatsteDag", "location.json.lastDay");
        }
        return sent.checked(sent.date("laatsteDag", null));
    }
}
