package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.PlainText;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query parameters of a request, read strictly: what is empty counts as absent, what cannot be read is answered
 * with 400 and the parameter's name. Controllers take it as a parameter and name what they know with {@link Accepts}.
 */
public final class Query {

    private static final int MAX_PAGE = 1_000_000;

    private final Map<String, String> values;

    Query(Map<String, String> values) {
        this.values = values;
    }

    public boolean has(String name) {
        return text(name, 1000) != null;
    }

    /** The text of a parameter, null when absent. */
    @Nullable
    public String text(String name, int max) {
        String value = values.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        if (!PlainText.isClean(value) || value.codePointCount(0, value.length()) > max) {
            throw new BadRequest("error.query.text", name, max);
        }
        return value;
    }

    /** The text of a parameter exactly as it was sent, for what judges any text itself; null when absent. */
    @Nullable
    public String asSent(String name) {
        return values.get(name);
    }

    @Nullable
    public Long id(String name) {
        String value = text(name, 40);
        if (value == null) {
            return null;
        }
        if (!value.matches("[1-9]\\d{0,17}")) {
            throw new BadRequest("error.query.number", name, value);
        }
        return Long.valueOf(value);
    }

    @Nullable
    public <E extends Enum<E> & Coded> E coded(String name, Class<E> type) {
        String value = text(name, 100);
        return value == null ? null : Coded.find(type, value).orElseThrow(() -> new BadRequest("error.query.choice", name, value,
            Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "))));
    }

    /** A date as ISO 8601 writes it, {@code 2026-11-20}; 31 February is refused. */
    @Nullable
    public LocalDate date(String name) {
        String value = text(name, 40);
        if (value == null) {
            return null;
        }
        return IsoDate.read(value).orElseThrow(() -> new BadRequest("error.query.date", name, value));
    }

    /** {@code true} or {@code false}; null when absent. */
    @Nullable
    public Boolean flag(String name) {
        String value = text(name, 10);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadRequest("error.query.choice", name, value, "true, false");
        }
        return Boolean.valueOf(value);
    }

    /** One of the allowed texts, such as a field to sort by with or without "-"; the default when absent. */
    public String oneOf(String name, List<String> allowed, String otherwise) {
        String value = text(name, 100);
        if (value == null) {
            return otherwise;
        }
        if (!allowed.contains(value)) {
            throw new BadRequest("error.query.choice", name, value, String.join(", ", allowed));
        }
        return value;
    }

    /** {@code pagina} from 1, {@code grootte} from 1 to 100, 25 by default. */
    public Page.Slice slice() {
        return new Page.Slice(number("pagina", 1, MAX_PAGE), number("grootte", Page.Slice.DEFAULT_SIZE, Page.Slice.MAX_SIZE));
    }

    /**
     * These parameters with others beneath them, which count where the address says nothing itself.
     *
     * @param beneath as an address has them, without "?"
     * @param without a parameter of these that has done its work
     */
    public Query over(String beneath, String without) {
        Map<String, String> all = new LinkedHashMap<>();
        Percent.decode(beneath).forEach((name, some) -> all.put(name, some.get(0)));
        all.putAll(values);
        all.remove(without);
        return new Query(all);
    }

    /** These parameters with one of them another. */
    public Query but(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new Query(all);
    }

    /** These parameters with some changed, as a query string that starts with "?"; a null value leaves one out. */
    public String with(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.remove("taal");
        changes.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return all.entrySet().stream().filter(e -> !e.getValue().isBlank())
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue())).collect(Collectors.joining("&", "?", ""));
    }

    /** The address of another page of the same list. */
    public String toPage(String path, int number) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put("pagina", number == 1 ? null : String.valueOf(number));
        return path + with(change);
    }

    private int number(String name, int otherwise, int max) {
        String value = text(name, 40);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > max) {
            throw new BadRequest("error.query.range", name, value, max);
        }
        return Integer.parseInt(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
