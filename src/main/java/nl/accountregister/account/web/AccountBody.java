package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.account.Account;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program sends to register or change an account. In a change (RFC 7396) what is left out stays, and null empties;
 * so it is read as a map, in which the two differ.
 */
final class AccountBody {

    private static final Set<String> KNOWN = Set.of("naam", "platform", "soort", "url", "platformId", "locatie", "onderwerp", "eigenaar", "plaatsvervanger",
        "verantwoordelijk", "zichtbaarheid", "doelgroep", "tweestapsverificatie", "herstelmailbox", "interval", "herzieningOp", "hoogRisico");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Object> sent;
    private final PlainText check = new PlainText();

    private AccountBody(Map<String, Object> sent) {
        this.sent = sent;
    }

    /** The attributes of an object, nulls kept. @throws BadRequest when it is no object */
    static Map<String, Object> map(JsonNode sent) {
        if (!sent.isObject()) {
            throw new BadRequest("error.badRequest");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        sent.entries().forEach(e -> values.put(e.getKey(), plain(e.getValue())));
        return values;
    }

    @Nullable
    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> all = new ArrayList<>();
            node.values().forEach(v -> all.add(plain(v)));
            return all;
        }
        return node.isNull() ? null : node.isObject() ? map(node) : node.getValue();
    }

    /** @throws nl.accountregister.shared.RuleViolation for values of another kind than the attribute has */
    static NewAccount read(Map<String, Object> sent, @Nullable Account before) {
        sent.keySet().stream().filter(name -> !KNOWN.contains(name) && !(before != null && name.equals("versie"))).findFirst()
            .ifPresent(name -> {
                throw new BadRequest("error.json.unknown", name.length() > 60 ? name.substring(0, 60) : name);
            });
        AccountBody body = new AccountBody(sent);
        NewAccount data = body.data(before);
        body.check.check();
        return data;
    }

    /** Takes {@code geenDubbel} out of what was sent: why a new account is not the one that it looks like. */
    @Nullable
    static String notDouble(Map<String, Object> sent) {
        PlainText check = new PlainText();
        Object said = sent.remove("geenDubbel");
        if (said != null && !(said instanceof String)) {
            check.refuse("geenDubbel", "account.json.text").check();
        }
        return (String) said;
    }

    /** @throws nl.accountregister.shared.RuleViolation when it is missing or no number */
    static int version(Map<String, Object> sent) {
        PlainText check = new PlainText();
        Object version = sent.get("versie");
        if (!(version instanceof Integer number)) {
            check.refuse("versie", version == null ? "error.required" : "account.json.number").check();
            throw new IllegalStateException();
        }
        return number;
    }

    private NewAccount data(@Nullable Account b) {
        return new NewAccount(text("naam", b == null ? null : b.name()), text("platform", b == null ? null : b.platform()),
            coded("soort", AccountKind.class, b == null ? null : b.kind()), text("url", b == null ? null : b.url()),
            id("locatie", b == null ? null : b.locationId()), text("onderwerp", b == null ? null : b.subject()),
            id("eigenaar", b == null ? null : b.ownerId()), id("plaatsvervanger", b == null ? null : b.deputyId()),
            texts("verantwoordelijk", b == null ? null : b.departmentList()), coded("zichtbaarheid", Visibility.class, b == null ? null : b.visibility()),
            text("doelgroep", b == null ? null : b.audience()), coded("tweestapsverificatie", TwoFactor.class, b == null ? null : b.twoFactor()),
            text("herstelmailbox", b == null ? null : b.recoveryMailbox()), months(b == null ? null : b.reviewIntervalMonths()),
            date("herzieningOp", b == null ? null : b.nextReviewOn()), flag("hoogRisico", b == null ? null : b.highRisk()),
            sent.containsKey("platformId") ? Objects.requireNonNullElse(text("platformId", null), "") : null);
    }

    @Nullable
    private String text(String name, @Nullable String before) {
        Object value = sent.get(name);
        if (value != null && !(value instanceof String)) {
            check.refuse(name, "account.json.text");
            return null;
        }
        return sent.containsKey(name) ? (String) value : before;
    }

    @Nullable
    private List<String> texts(String name, @Nullable List<String> before) {
        Object value = sent.get(name);
        if (value != null && !(value instanceof List<?> list && list.stream().allMatch(e -> e instanceof String))) {
            check.refuse(name, "account.json.texts");
            return null;
        }
        return sent.containsKey(name) ? value == null ? null : ((List<?>) value).stream().map(String.class::cast).toList() : before;
    }

    /** A row by its id, or by an object that holds it, so that what was read can be sent back. */
    @Nullable
    private Long id(String name, @Nullable Long before) {
        if (!sent.containsKey(name)) {
            return before;
        }
        Object value = sent.get(name) instanceof Map<?, ?> named ? named.get("id") : sent.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        check.refuse(name, "account.json.number");
        return null;
    }

    @Nullable
    private Integer months(@Nullable Integer before) {
        Object value = sent.get("interval");
        if (value != null && !(value instanceof Integer)) {
            check.refuse("interval", "account.json.number");
            return null;
        }
        return sent.containsKey("interval") ? (Integer) value : before;
    }

    @Nullable
    private Boolean flag(String name, @Nullable Boolean before) {
        Object value = sent.get(name);
        if (value != null && !(value instanceof Boolean)) {
            check.refuse(name, "account.json.flag");
            return null;
        }
        return sent.containsKey(name) ? (Boolean) value : before;
    }

    @Nullable
    private <E extends Enum<E> & Coded> E coded(String name, Class<E> type, @Nullable E before) {
        String code = text(name, before == null ? null : before.code());
        if (code == null) {
            return null;
        }
        return Coded.find(type, code).orElseGet(() -> {
            check.refuse(name, "account.json.choice", Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
            return null;
        });
    }

    @Nullable
    private LocalDate date(String name, @Nullable LocalDate before) {
        String text = text(name, before == null ? null : before.toString());
        try {
            return text == null ? null : LocalDate.parse(text, ISO);
        } catch (DateTimeParseException e) {
            check.refuse(name, "account.json.date");
            return null;
        }
    }
}
