package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.NewLocation;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a program sends about a location. In a change (RFC 7396) what is left out stays, and null empties. */
final class LocationBody {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, JsonNode> sent = new HashMap<>();
    private final PlainText check = new PlainText();

    /** @throws BadRequest when it is no object, or holds something else than what is known */
    private LocationBody(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new BadRequest("error.badRequest");
        }
        node.entries().forEach(e -> {
            if (!known.contains(e.getKey())) {
                throw new BadRequest("error.json.unknown", e.getKey().length() > 60 ? e.getKey().substring(0, 60) : e.getKey());
            }
            sent.put(e.getKey(), e.getValue());
        });
    }

    /** @param before what stays where nothing is sent; null for a new one */
    static NewLocation location(JsonNode node, @Nullable Location before) {
        LocationBody body = new LocationBody(node, Set.of("naam", "soort", "regio", "nieuweRegio", "plaats", "geopendOp", "laatsteDag"));
        boolean renewed = body.sent.containsKey("nieuweRegio") && !body.sent.containsKey("regio");
        NewLocation data = new NewLocation(body.text("naam", before == null ? null : before.name()), body.kind(before == null ? null : before.kind()),
            body.id("regio", before == null || renewed ? null : before.regionId()), body.text("nieuweRegio", null),
            body.text("plaats", before == null ? null : before.town()), body.date("geopendOp", before == null ? null : before.openedOn()),
            body.date("laatsteDag", before == null ? null : before.lastDay()));
        body.check.check();
        return data;
    }

    /** The last day; null, which must be sent as such, keeps it open. */
    @Nullable
    static LocalDate lastDay(JsonNode node) {
        LocationBody body = new LocationBody(node, Set.of("laatsteDag"));
        if (!body.sent.containsKey("laatsteDag")) {
            body.check.refuse("laatsteDag", "location.json.lastDay");
        }
        LocalDate day = body.date("laatsteDag", null);
        body.check.check();
        return day;
    }

    @Nullable
    private String text(String name, @Nullable String before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        if (!value.isString()) {
            check.refuse(name, "location.json.text");
            return null;
        }
        return value.getStringValue();
    }

    /** A code that does not exist is told with those that do. */
    @Nullable
    private LocationKind kind(@Nullable LocationKind before) {
        String text = text("soort", before == null ? null : before.code());
        LocationKind kind = text == null ? null : Coded.find(LocationKind.class, text).orElse(null);
        if (text != null && kind == null) {
            check.refuse("soort", "location.json.kind");
        }
        return kind;
    }

    @Nullable
    private LocalDate date(String name, @Nullable LocalDate before) {
        String text = text(name, before == null ? null : before.toString());
        try {
            return text == null ? null : LocalDate.parse(text, ISO);
        } catch (DateTimeParseException e) {
            check.refuse(name, "location.json.date");
            return null;
        }
    }

    @Nullable
    private Long id(String name, @Nullable Long before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        if (value.isNumber() && (value.getValue() instanceof Integer || value.getValue() instanceof Long)) {
            return value.getLongValue();
        }
        check.refuse(name, "location.json.number");
        return null;
    }
}
