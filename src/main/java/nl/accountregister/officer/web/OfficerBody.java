package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellEntryKind;
import nl.accountregister.officer.CellNote;
import nl.accountregister.officer.OfficerDraft;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.OfficerTie;
import nl.accountregister.officer.OfficerVersion;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program sends to add, change or end an officer. In a change (RFC 7396) what is left out stays as it is on the
 * day of the change, and null empties.
 */
final class OfficerBody {

    private static final Set<String> KNOWN = Set.of("code", "naam", "naamEngels", "hoortBij", "persoonlijkAccount", "toegang", "plaats",
        "geldigVanaf", "geldigTot", "toelichting", "versie");
    private static final Set<String> ENTRY = Set.of("soort", "platform", "rol", "noten", "tekst");
    private static final int MAX_ENTRIES = 100;

    private final JsonNode sent;
    private final PlainText check = new PlainText();

    private OfficerBody(JsonNode sent) {
        this.sent = sent;
    }

    /** @param last null when it was not sent */
    record End(int version, @Nullable LocalDate last, String reason) {
    }

    /** @throws BadRequest when it is no object, or has an attribute that is not known */
    static OfficerBody of(JsonNode sent) {
        refuseUnknown(sent, KNOWN);
        return new OfficerBody(sent);
    }

    /** @throws nl.accountregister.shared.RuleViolation when it is missing or no number */
    int version() {
        JsonNode version = sent.get("versie");
        if (version == null || !version.isNumber() || !version.getValue().toString().matches("\\d{1,9}")) {
            check.refuse("versie", version == null || version.isNull() ? "error.required" : "officer.json.number").check();
        }
        return sent.get("versie").getIntValue();
    }

    /** @throws nl.accountregister.shared.RuleViolation for values of another kind than the attribute has */
    End end() {
        int version = version();
        End end = new End(version, date("geldigTot", null), text("toelichting", ""));
        check.check();
        return end;
    }

    /**
     * @param open the officer that is changed; null for a new one
     * @throws nl.accountregister.shared.RuleViolation for values of another kind than the attribute has
     */
    OfficerDraft draft(@Nullable OfficerHistory open) {
        LocalDate from = date("geldigVanaf", null);
        OfficerVersion v = open == null ? null : open.at(from == null ? LocalDate.MAX : from);
        LocalDate until = v != null && from != null && v.holdsOn(from) ? v.validUntil() : null;
        OfficerDraft draft = new OfficerDraft(text("code", ""), text("naam", v == null ? "" : v.officer().name().nl()),
            text("naamEngels", v == null ? "" : v.officer().name().en()),
            coded(sent, "hoortBij", "hoortBij", OfficerTie.class, v == null ? null : v.officer().tie()),
            cell("persoonlijkAccount", v == null ? List.of() : v.officer().personal()), cell("toegang", v == null ? List.of() : v.officer().access()),
            text("plaats", null), from, date("geldigTot", until), text("toelichting", ""));
        check.check();
        return draft;
    }

    private String text(String name, @Nullable String otherwise) {
        JsonNode value = sent.get(name);
        if (value != null && !value.isNull() && !value.isString()) {
            check.refuse(name, "officer.json.text");
            return "";
        }
        return value == null ? otherwise : value.isNull() ? (otherwise == null ? null : "") : value.getStringValue();
    }

    @Nullable
    private LocalDate date(String name, @Nullable LocalDate otherwise) {
        JsonNode value = sent.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.isNull()) {
            return null;
        }
        return IsoDate.read(value.isString() ? value.getStringValue() : "").orElseGet(() -> {
            check.refuse(name, "officer.json.date");
            return null;
        });
    }

    @Nullable
    private <E extends Enum<E> & Coded> E coded(JsonNode object, String name, String field, Class<E> type, @Nullable E otherwise) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return value == null ? otherwise : null;
        }
        return Coded.find(type, value.isString() ? value.getStringValue() : "").orElseGet(() -> {
            check.refuse(field, "officer.json.code", name, Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
            return otherwise;
        });
    }

    private List<CellEntry> cell(String name, List<CellEntry> otherwise) {
        JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return value == null ? otherwise : List.of();
        }
        if (!value.isArray() || value.size() > MAX_ENTRIES) {
            check.refuse(name, "officer.json.list", MAX_ENTRIES);
            return List.of();
        }
        List<CellEntry> cell = new ArrayList<>();
        for (JsonNode entry : value.values()) {
            refuseUnknown(entry, ENTRY);
            cell.add(entry(name, entry));
        }
        return cell;
    }

    private CellEntry entry(String field, JsonNode entry) {
        CellEntryKind kind = coded(entry, "soort", field, CellEntryKind.class, CellEntryKind.PLATFORM);
        AccessRole role = coded(entry, "rol", field, AccessRole.class, null);
        JsonNode platform = entry.get("platform");
        JsonNode notes = entry.get("noten");
        List<CellNote> read = new ArrayList<>();
        if (notes != null && !notes.isNull()) {
            if (!notes.isArray() || notes.size() > CellNote.values().length) {
                check.refuse(field, "officer.json.list", CellNote.values().length);
            } else {
                notes.values().forEach(n -> Coded.find(CellNote.class, n.isString() ? n.getStringValue() : "").ifPresentOrElse(read::add,
                    () -> check.refuse(field, "officer.json.code", "noten", Arrays.stream(CellNote.values()).map(Coded::code).collect(Collectors.joining(", ")))));
            }
        }
        return new CellEntry(kind == null ? CellEntryKind.PLATFORM : kind, platform != null && platform.isString() ? platform.getStringValue() : "", role, read);
    }

    private static void refuseUnknown(JsonNode object, Set<String> known) {
        if (!object.isObject()) {
            throw new BadRequest("error.badRequest");
        }
        object.entries().forEach(e -> {
            if (!known.contains(e.getKey())) {
                throw new BadRequest("error.json.unknown", e.getKey().length() > 60 ? e.getKey().substring(0, 60) : e.getKey());
            }
        });
    }
}
