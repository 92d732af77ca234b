package nl.accountregister.inventory.web;

import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.document.Csv;
import nl.accountregister.inventory.Inventory;
import nl.accountregister.inventory.InventoryRow;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Download;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The inventory as files, written row by row.
 */
@Singleton
class InventoryFiles {

    static final List<String> HEADER = List.of("id", "naam", "platform", "soort", "url", "gebruikersnaam", "status", "locatie", "regio", "eigenaar",
        "plaatsvervanger", "verantwoordelijk", "zichtbaarheid", "tweestapsverificatie", "herstelmailbox", "herzieningOp", "laatsteHerzieningOp",
        "beheerplan", "achterstallig", "verweesd", "afwijkingen", "ontheffingen", "versie");

    private final Inventory inventory;
    private final ObjectMapper json;
    private final Today today;

    InventoryFiles(Inventory inventory, ObjectMapper json, Today today) {
        this.inventory = inventory;
        this.json = json;
        this.today = today;
    }

    StreamedFile csv(Actor actor, InventoryAsked asked) {
        return file("csv", "text/csv;charset=utf-8", asked, out -> {
            Csv csv = new Csv(out, HEADER);
            inventory.export(actor, asked.filter(), asked.sort(), "csv", row -> Download.unchecked(() -> csv.row(cells(row))));
            csv.flush();
        });
    }

    StreamedFile json(Actor actor, InventoryAsked asked) {
        return file("json", "application/json", asked, out -> {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("peildatum", asked.filter().day().toString());
            head.put("filter", asked.filter().asTyped());
            head.put("gemaakt", today.moment().toString());
            head.put("door", actor.name());
            String start = json.writeValueAsString(head);
            out.write((start.substring(0, start.length() - 1) + ",\"accounts\":[").getBytes(StandardCharsets.UTF_8));
            boolean[] later = {false};
            long count = inventory.export(actor, asked.filter(), asked.sort(), "json", row -> Download.unchecked(() -> {
                if (later[0]) {
                    out.write(',');
                }
                later[0] = true;
                out.write(json.writeValueAsBytes(InventoryJson.of(row)));
            }));
            out.write(("],\"totaal\":" + count + "}").getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Object[] cells(InventoryRow r) {
        return new Object[] {r.id(), r.name(), r.platform(), r.kind(), r.url(), r.handle(), r.status(), r.location(), r.region(), r.owner(), r.deputy(),
            r.departments(), r.visibility(), r.twoFactor(), r.recoveryMailbox(), r.nextReviewOn(), r.lastReviewOn(), r.planVersion(), r.overdue() ? "ja" : "nee",
            r.orphaned() ? "ja" : "nee", codes(r.deviations()), codes(r.exempt()), r.version()};
    }

    private static String codes(List<DeviationKind> kinds) {
        return kinds.stream().map(DeviationKind::code).collect(Collectors.joining(", "));
    }

    private static StreamedFile file(String ending, String type, InventoryAsked asked, Download.Writing writing) {
        return Download.of("overzicht-" + asked.filter().day() + "." + ending, type, writing);
    }
}
