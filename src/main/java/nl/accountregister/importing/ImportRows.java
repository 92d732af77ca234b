package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.document.Csv;
import nl.accountregister.document.SheetReader;
import nl.accountregister.shared.RuleViolation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rijen of a file as drafts of accounts.
 *
 * @param count  how many rows there are, those that cannot be used too
 * @param drafts rows that can be used, in the order of the file
 * @param faults per row what is wrong with the row itself
 */
record ImportRows(int count, List<Draft> drafts, Map<Integer, List<LineFault>> faults) {

    static final String FIELD = "bestand";
    /** The largest file. */
    static final SheetReader.Limits LIMITS = new SheetReader.Limits(10 * 1024 * 1024, 100_000);
    private static final int SOME = 1000;
    /** Fields that hold what people wrote, and no name to be looked up, word to be known or address. */
    private static final Set<ImportField> WRITTEN = EnumSet.of(ImportField.NAME, ImportField.SUBJECT, ImportField.DEPARTMENTS, ImportField.AUDIENCE, ImportField.REASON);

    /** @throws RuleViolation when nothing of the file can be used */
    static ImportRows read(byte[] content, ColumnPlan plan, LineReading reading, ImportCheck.Progress progress) {
        Collected all = new Collected(plan, reading, progress);
        SheetReader.read(FIELD, content, new SheetReader.Limits(LIMITS.bytes(), LIMITS.rows(), !plan.headed()), all);
        // That cells are merged is told after their rows.
        all.drafts.removeIf(draft -> all.faults.containsKey(draft.row()));
        return new ImportRows(all.drafts.size() + all.faults.size(), all.drafts, all.faults);
    }

    /** Without blanks at its ends, those that may not break too. */
    static String stripped(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isBlank(text.charAt(from))) {
            from++;
        }
        while (until > from && isBlank(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    private static boolean isBlank(char c) {
        return c == '\u00A0' || Character.isWhitespace(c);
    }

    private static final class Collected implements SheetReader.Receiver {

        private final ColumnPlan plan;
        private final LineReading reading;
        private final ImportCheck.Progress progress;
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<Integer, List<LineFault>> faults = new TreeMap<>();
        private final Map<String, String> seen = new HashMap<>();
        private int width;

        Collected(ColumnPlan plan, LineReading reading, ImportCheck.Progress progress) {
            this.plan = plan;
            this.reading = reading;
            this.progress = progress;
        }

        @Override
        public void head(int row, List<String> cells) {
            width = Math.min(cells.size(), plan.columns().size());
            if (!plan.headed()) {
                row(row, cells);
            }
        }

        @Override
        public void row(int row, List<String> cells) {
            Map<ImportField, String> known = new EnumMap<>(ImportField.class);
            for (int i = 0; i < width; i++) {
                ImportField field = plan.columns().get(i);
                String text = field == null ? "" : clean(field, cells.get(i));
                if (!text.isEmpty()) {
                    known.put(field, text);
                }
            }
            drafts.add(reading.read(new ImportLine(row, known)));
            if (drafts.size() % SOME == 0) {
                progress.at(drafts.size() / 2, Math.max(drafts.size() * 2, SOME));
            }
        }

        @Override
        public void fault(int row, @Nullable Integer column, String key, Object... args) {
            ImportField field = column == null || column >= width ? null : plan.columns().get(column);
            faults.computeIfAbsent(row, r -> new ArrayList<>()).add(new LineFault(field == null ? null : field.code(), key, Arrays.asList(args), null));
        }

        /** A blank that may not break counts as a blank, but stays inside what people wrote; texts that come often are kept once. */
        private String clean(ImportField field, String raw) {
            String whole = Normalizer.normalize(raw, Normalizer.Form.NFC);
            String text = Csv.unguarded(WRITTEN.contains(field) ? stripped(whole) : whole.replace('\u00A0', ' ').strip());
            if (text.length() > 40 || seen.size() > 20_000) {
                return text;
            }
            return seen.computeIfAbsent(text, t -> t);
        }
    }

    /**
     * The first rows of a file, to say what its columns are.
     *
     * @param head    the first row
     * @param samples some of the next
     * @param rows    how many there are after the first
     */
    record Preview(List<String> head, List<List<String>> samples, int rows, SheetReader.Facts facts) {

        private static final int SAMPLES = 3;

        /** @throws RuleViolation when nothing of the file can be used */
        static Preview of(byte[] content) {
            List<String> head = new ArrayList<>();
            List<List<String>> samples = new ArrayList<>();
            Set<Integer> rows = new HashSet<>();
            SheetReader.Facts facts = SheetReader.read(FIELD, content, LIMITS, new SheetReader.Receiver() {
                @Override
                public void head(int row, List<String> cells) {
                    cells.forEach(cell -> head.add(cell.strip()));
                }

                @Override
                public void row(int row, List<String> cells) {
                    rows.add(row);
                    if (samples.size() < SAMPLES) {
                        samples.add(cells);
                    }
                }

                @Override
                public void fault(int row, @Nullable Integer column, String key, Object... args) {
                    rows.add(row);
                }
            });
            return new Preview(head, samples, rows.size(), facts);
        }
    }
}
