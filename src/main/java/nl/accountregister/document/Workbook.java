package nl.accountregister.document;

import nl.accountregister.shared.RuleViolation;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Werkmap, an XLSX (ECMA-376): of its parts only the five are opened that the first sheet that can be seen needs, each
 * counted while it is inflated. A CSV that was packed by itself, since it is long, is read as what it is. One with macros, or with links to other files, is refused as a whole.
 */
final class Workbook {

    /** Most bytes of the sheet and of its shared texts, inflated: 100,000 rows of 25 columns take some 150 MB. */
    private static final long MOST_OF_SHEET = 240L << 20;
    private static final long MOST_OF_TEXTS = 100L << 20;
    /** Of the other parts: what is in the workbook, and its styles. */
    private static final long MOST_OF_PART = 8L << 20;
    /** Of a CSV in a zip. */
    private static final long MOST_OF_CSV = 64L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final String field;
    private final byte[] content;
    private final SheetReader.Limits limits;

    Workbook(String field, byte[] content, SheetReader.Limits limits) {
        this.field = field;
        this.content = content;
        this.limits = limits;
    }

    /** A sheet of the workbook. */
    private record Tab(String name, String relation, boolean hidden) {
    }

    /** @throws RuleViolation when it is no workbook that can be used */
    SheetReader.Facts read(SheetReader.Receiver receiver) {
        try {
            Path file = Files.createTempFile("accountregister", ".tmp");
            try {
                Files.write(file, content);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    return read(zip, receiver);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw RuleViolation.of(field, "sheet.damaged");
        } catch (XmlPart.TooMuch e) {
            throw RuleViolation.of(field, "sheet.inflates");
        } catch (java.io.EOFException e) {
            throw RuleViolation.of(field, "sheet.damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetReader.Facts read(ZipFile zip, SheetReader.Receiver receiver) throws IOException, XMLStreamException {
        if (zip.size() > MOST_PARTS) {
            throw RuleViolation.of(field, "sheet.inflates");
        }
        List<? extends ZipEntry> files = zip.stream().filter(e -> !e.isDirectory() && !e.getName().startsWith("__MACOSX/")).limit(2).toList();
        if (files.size() == 1 && files.get(0).getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            try (InputStream csv = new XmlPart.Counted(zip.getInputStream(files.get(0)), MOST_OF_CSV)) {
                return CsvRows.read(field, csv.readAllBytes(), limits, receiver);
            }
        }
        Set<String> names = zip.stream().map(ZipEntry::getName).map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        refuseOtherKinds(names);
        List<Tab> tabs = new ArrayList<>();
        boolean[] since1904 = {false};
        tabs(zip, tabs, since1904);
        List<Tab> seen = tabs.stream().filter(t -> !t.hidden()).toList();
        if (seen.isEmpty()) {
            throw RuleViolation.of(field, "sheet.empty");
        }
        Map<String, String> targets = targets(zip);
        String target = targets.get(seen.get(0).relation());
        if (target == null) {
            throw RuleViolation.of(field, "sheet.damaged");
        }
        WorkbookDates dates = zip.getEntry("xl/styles.xml") == null ? WorkbookDates.none(since1904[0])
            : read(zip, "xl/styles.xml", MOST_OF_PART, part -> WorkbookDates.read(part, since1904[0]));
        List<String> texts = zip.getEntry("xl/sharedStrings.xml") == null ? List.of()
            : read(zip, "xl/sharedStrings.xml", MOST_OF_TEXTS, WorkbookRows::texts);
        int formulas = read(zip, target, MOST_OF_SHEET, part -> new WorkbookRows(field, limits, texts, dates).read(part, receiver));
        return new SheetReader.Facts(null, null, seen.get(0).name(), seen.size(), formulas);
    }

    private void refuseOtherKinds(Set<String> names) {
        if (names.stream().anyMatch(n -> n.endsWith("vbaproject.bin") || n.startsWith("xl/macrosheets/"))) {
            throw RuleViolation.of(field, "sheet.macros");
        }
        if (names.stream().anyMatch(n -> n.startsWith("xl/externallinks/"))) {
            throw RuleViolation.of(field, "sheet.links");
        }
        if (!names.contains("xl/workbook.xml") || !names.contains(RELATIONS)) {
            throw RuleViolation.of(field, "sheet.other");
        }
    }

    private static void tabs(ZipFile zip, List<Tab> tabs, boolean[] since1904) throws IOException, XMLStreamException {
        read(zip, "xl/workbook.xml", MOST_OF_PART, part -> {
            while (part.next()) {
                if (part.starts("sheet")) {
                    tabs.add(new Tab(shortened(part.attribute("name")), part.attribute("id"), !part.attribute("state").isEmpty()
                        && !part.attribute("state").equals("visible")));
                } else if (part.starts("workbookPr")) {
                    since1904[0] = Set.of("1", "true").contains(part.attribute("date1904"));
                }
            }
            return null;
        });
    }

    /** Where each relation of the workbook leads to, of those within the file. */
    private static Map<String, String> targets(ZipFile zip) throws IOException, XMLStreamException {
        return read(zip, RELATIONS, MOST_OF_PART, part -> {
            Map<String, String> targets = new HashMap<>();
            while (part.next()) {
                if (part.starts("Relationship") && !part.attribute("TargetMode").equals("External")) {
                    String target = part.attribute("Target");
                    targets.put(part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
            return targets;
        });
    }

    private interface Reading<T> {
        T of(XmlPart part) throws XMLStreamException, IOException;
    }

    private static <T> T read(ZipFile zip, String name, long most, Reading<T> reading) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name);
        }
        try (XmlPart part = new XmlPart(zip.getInputStream(entry), most)) {
            return reading.of(part);
        }
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
