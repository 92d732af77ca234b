package nl.accountregister.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text with variables in braces, from the catalogue. */
final class Template {

    private Template() {
    }

    static String fill(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder(template.length() + 32);
        for (int i = 0; i < template.length(); ) {
            int open = template.indexOf('{', i);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                return filled.append(template, i, template.length()).toString();
            }
            filled.append(template, i, open).append(values.getOrDefault(template.substring(open + 1, close), ""));
            i = close + 1;
        }
        return filled.toString();
    }

    static List<String> variables(String template) {
        List<String> variables = new ArrayList<>();
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = template.indexOf('}', open);
            if (close > open) {
                variables.add(template.substring(open + 1, close));
            }
        }
        return variables;
    }
}
