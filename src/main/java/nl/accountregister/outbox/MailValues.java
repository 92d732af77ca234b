package nl.accountregister.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All that the text of one mail may ask for. */
final class MailValues {

    private MailValues() {
    }

    /**
     * The values of a mail with those that each mail has.
     *
     * @throws IllegalArgumentException when a value that the text needs is missing, or one is given that it does not know
     */
    static Map<String, Object> of(Mail mail, Map<String, ?> common) {
        MailTemplate template = mail.template();
        Set<String> missing = new HashSet<>(template.required());
        missing.removeAll(mail.values().keySet());
        Set<String> unknown = new HashSet<>(mail.values().keySet());
        unknown.removeAll(template.required());
        unknown.removeAll(template.optional());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("mail text " + template.code() + " misses " + missing + " and does not know " + unknown);
        }
        Map<String, Object> values = new HashMap<>();
        template.optional().forEach(name -> values.put(name, ""));
        values.putAll(mail.values());
        values.putAll(common);
        return values;
    }
}
