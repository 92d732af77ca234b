package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.person.NewHolding;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.Person;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a program sends about a medewerker. In a change (RFC 7396) what is left out stays, and null empties. */
final class PersonBody {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, JsonNode> sent = new HashMap<>();
    private final PlainText check = new PlainText();

    /** @throws BadRequest when it is no object, or holds something else than what is known */
    private PersonBody(JsonNode node, Set<String> known) {
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

    /** @param before what stays where nothing is sent; null for somebody new */
    static NewPerson person(JsonNode node, @Nullable Person before) {
        PersonBody body = new PersonBody(node, Set.of("naam", "email", "personeelsnummer", "inDienst", "uitDienst"));
        NewPerson data = new NewPerson(body.text("naam", before == null ? null : before.name()), body.text("email", before == null ? null : before.email()),
            body.date("inDienst", before == null ? null : before.inServiceFrom()), body.date("uitDienst", before == null ? null : before.inServiceUntil()),
            body.text("personeelsnummer", before == null ? null : before.staffNumber()));
        body.check.check();
        return data;
    }

    static NewHolding holding(JsonNode node) {
        PersonBody body = new PersonBody(node, Set.of("functie", "locatie", "regio", "vanaf", "tot"));
        NewHolding data = new NewHolding(body.text("functie", null), body.id("locatie"), body.id("regio"), body.date("vanaf", null), body.date("tot", null));
        body.check.check();
        return data;
    }

    /** The last day of an end; null when it was left out. */
    @Nullable
    static LocalDate end(JsonNode node) {
        PersonBody body = new PersonBody(node, Set.of("tot"));
        LocalDate day = body.date("tot", null);
        body.check.check();
        return day;
    }

    /** The last day in service; null, which must be sent as such, takes the leave back. */
    @Nullable
    static LocalDate leave(JsonNode node) {
        PersonBody body = new PersonBody(node, Set.of("datum"));
        if (!body.sent.containsKey("datum")) {
            body.check.refuse("datum", "person.json.leave");
        }
        LocalDate day = body.date("datum", null);
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
            check.refuse(name, "person.json.text");
            return null;
        }
        return value.getStringValue();
    }

    @Nullable
    private LocalDate date(String name, @Nullable LocalDate before) {
        String text = text(name, before == null ? null : before.toString());
        try {
            return text == null ? null : LocalDate.parse(text, ISO);
        } catch (DateTimeParseException e) {
            check.refuse(name, "person.json.date");
            return null;
        }
    }

    @Nullable
    private Long id(String name) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber() && (value.getValue() instanceof Integer || value.getValue() instanceof Long)) {
            return value.getLongValue();
        }
        check.refuse(name, "person.json.number");
        return null;
    }
}
