package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gestuurde JSON: an object that a program sends, read attribute by attribute. In a change (RFC 7396) what is left out stays
 * as it was before, and null empties. What is of another kind than its attribute is collected, and told by {@link #checked}.
 */
public final class SentJson {

    private static final int LONGEST_NAME = 60;

    private final Map<String, JsonNode> sent = new HashMap<>();
    private final PlainText check = new PlainText();

    /** @throws BadRequest when it is no object, or holds something else than what is known */
    public SentJson(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new BadRequest("error.badRequest");
        }
        node.entries().forEach(e -> {
            if (!known.contains(e.getKey())) {
                throw new BadRequest("error.json.unknown", e.getKey().length() > LONGEST_NAME ? e.getKey().substring(0, LONGEST_NAME) : e.getKey());
            }
            sent.put(e.getKey(), e.getValue());
        });
    }

    /** Whether the attribute was sent, be it as null. */
    public boolean has(String name) {
        return sent.containsKey(name);
    }

    @Nullable
    public String text(String name, @Nullable String before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        if (!value.isString()) {
            check.refuse(name, "error.json.text");
            return null;
        }
        return value.getStringValue();
    }

    @Nullable
    public LocalDate date(String name, @Nullable LocalDate before) {
        String text = text(name, before == null ? null : before.toString());
        return text == null ? null : IsoDate.read(text).orElseGet(() -> {
            check.refuse(name, "error.json.date");
            return null;
        });
    }

    @Nullable
    public Boolean flag(String name, @Nullable Boolean before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        if (!value.isBoolean()) {
            check.refuse(name, "error.json.flag");
            return null;
        }
        return value.getBooleanValue();
    }

    /** A list of texts. */
    @Nullable
    public List<String> texts(String name, @Nullable List<String> before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        List<String> texts = new ArrayList<>();
        boolean fine = value.isArray();
        if (fine) {
            for (JsonNode one : value.values()) {
                fine &= one.isString();
                texts.add(one.isString() ? one.getStringValue() : "");
            }
        }
        if (!fine) {
            check.refuse(name, "error.json.texts");
            return null;
        }
        return texts;
    }

    /** A whole number of at most nine digits or so. */
    @Nullable
    public Integer whole(String name, @Nullable Integer before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        if (value.isNumber() && value.getValue() instanceof Integer) {
            return value.getIntValue();
        }
        check.refuse(name, "error.json.number");
        return null;
    }

    /** A whole number that must be there, such as a version; what is missing or wrong is told by {@link #checked}, and is 0 until then. */
    public int required(String name) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            check.refuse(name, "error.required");
            return 0;
        }
        Integer number = whole(name, null);
        return number == null ? 0 : number;
    }

    /** The number of a row, by itself or in an object as {@code id}: what was read can be sent back. */
    @Nullable
    public Long id(String name, @Nullable Long before) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? before : null;
        }
        if (value.isObject() && value.get("id") != null) {
            value = value.get("id");
        }
        if (value.isNumber() && (value.getValue() instanceof Integer || value.getValue() instanceof Long)) {
            return value.getLongValue();
        }
        check.refuse(name, "error.json.number");
        return null;
    }

    /** A code that does not exist is answered with those that do. */
    @Nullable
    public <E extends Enum<E> & Coded> E coded(String name, Class<E> type, @Nullable E before) {
        String text = text(name, before == null ? null : before.code());
        return text == null ? null : Coded.find(type, text).orElseGet(() -> {
            check.refuse(name, "error.json.choice", Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
            return null;
        });
    }

    /** Notes what the caller found wrong. */
    public void refuse(String name, String key) {
        check.refuse(name, key);
    }

    /** What was read, when nothing is wrong. @throws RuleViolation with everything that is */
    @Nullable
    public <T> T checked(@Nullable T read) {
        check.check();
        return read;
    }
}
