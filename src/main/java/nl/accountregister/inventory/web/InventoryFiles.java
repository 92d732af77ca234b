package nl.accountregister.inventory.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import nl.accountregister.document.Csv;
import nl.accountregister.inventory.Inventory;
import nl.accountregister.inventory.InventoryRow;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inventory as files. A file is written to disk before the first byte leaves, row by row: memory stays flat, the
 * length is told, and an export that fails half way is an error and never a shorter file.
 */
@Singleton
class InventoryFiles {

    static final List<String> HEADER = List.of("id", "naam", "platform", "soort", "url", "gebruikersnaam", "status", "locatie", "regio", "eigenaar",
        "plaatsvervanger", "verantwoordelijk", "zichtbaarheid", "tweestapsverificatie", "herstelmailbox", "herzieningOp", "laatsteHerzieningOp",
        "achterstallig", "verweesd", "versie");

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
            inventory.export(actor, asked.filter(), asked.sort(), "csv", row -> unchecked(() -> csv.row(cells(row))));
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
            long count = inventory.export(actor, asked.filter(), asked.sort(), "json", row -> unchecked(() -> {
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
            r.departments(), r.visibility(), r.twoFactor(), r.recoveryMailbox(), r.nextReviewOn(), r.lastReviewOn(), r.overdue() ? "ja" : "nee",
            r.orphaned() ? "ja" : "nee", r.version()};
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static StreamedFile file(String ending, String type, InventoryAsked asked, Writing writing) {
        try {
            Path file = Files.createTempFile("overzicht", "." + ending);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 65_536)) {
                    writing.to(out);
                }
                long length = Files.size(file);
                return new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(type), 0, length)
                    .attach("overzicht-" + asked.filter().day() + "." + ending);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
