package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.handover.HandoverAnswer;
import nl.accountregister.handover.NewHandover;
import nl.accountregister.handover.OldAccess;
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

/** What a program sends about an overdracht; what is wrong with its form is told together. */
final class HandoverBody {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, JsonNode> sent = new HashMap<>();
    private final PlainText check = new PlainText();

    /** @throws BadRequest when it is no object, or holds something else than what is known */
    private HandoverBody(JsonNode node, Set<String> known) {
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

    static NewHandover proposal(JsonNode node) {
        HandoverBody body = new HandoverBody(node, Set.of("nieuweEigenaar", "plaatsvervanger", "ingangsdatum", "toegangOudeEigenaar", "toelichting"));
        NewHandover data = new NewHandover(body.id("nieuweEigenaar"), body.id("plaatsvervanger"), body.date("ingangsdatum"),
            body.coded("toegangOudeEigenaar", OldAccess.class), body.text("toelichting"));
        body.check.check();
        return data;
    }

    static HandoverBody answer(JsonNode node) {
        return new HandoverBody(node, Set.of("antwoord", "reden"));
    }

    static HandoverBody withdrawal(JsonNode node) {
        return new HandoverBody(node, Set.of("reden"));
    }

    /** Null when it was left out. */
    @Nullable
    HandoverAnswer answered() {
        HandoverAnswer answer = coded("antwoord", HandoverAnswer.class);
        check.check();
        return answer;
    }

    @Nullable
    String reason() {
        String reason = text("reden");
        check.check();
        return reason;
    }

    @Nullable
    private <E extends Enum<E> & Coded> E coded(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Coded.find(type, text).orElseGet(() -> {
            check.refuse(name, "handover.json.choice");
            return null;
        });
    }

    @Nullable
    private String text(String name) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            check.refuse(name, "handover.json.text");
            return null;
        }
        return value.getStringValue();
    }

    @Nullable
    private LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text, ISO);
        } catch (DateTimeParseException e) {
            check.refuse(name, "handover.json.date");
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
        check.refuse(name, "handover.json.number");
        return null;
    }
}
