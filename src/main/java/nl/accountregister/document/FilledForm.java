package nl.accountregister.document;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ingevuld formulier: what stands in the fields of a PDF that came back, whatever program filled it in. Nobody has
 * judged the answers yet.
 *
 * @param fields by full name, in the order of the form: of a text what was typed (Unicode NFC, line ends as LF), of a
 *               choice the codes that were chosen, of a tick {@code true}; an empty list when nothing was filled in
 */
public record FilledForm(Map<String, List<String>> fields) {

    public FilledForm {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        fields.forEach((name, values) -> clean.put(name, values.stream().map(FilledForm::clean).filter(v -> !v.isEmpty()).toList()));
        fields = Collections.unmodifiableMap(clean);
    }

    /** The first value of a field; empty when there is none, or no such field. */
    public String text(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String clean(String value) {
        return Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }
}
