package nl.accountregister.platform;

import nl.accountregister.shared.yaml.Definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys under {@code regels} and {@code adressen} of one platform, and what they become. */
final class AddressFormFile {

    private static final String PATTERN = "[a-z0-9.-]*(\\{[a-z]+(:[a-z]+)?})?[a-z0-9.-]*(/\\S*)?";
    private static final String PATTERN_RULE = "be the shape of an address, such as /in/{handle}, without https://";
    private static final Set<String> NO_RULE = Set.of(PathPattern.ANY_HOST, PathPattern.REST, "site");

    private AddressFormFile() {
    }

    /** The rules by name, in a part whose keys are free. */
    static Map<String, NameRule> rules(Definition d) {
        Map<String, NameRule> rules = new HashMap<>();
        for (String name : List.copyOf(d.keys())) {
            rules.put(name, d.part(name, AddressFormFile::rule));
        }
        return rules;
    }

    private static NameRule rule(Definition d) {
        int min = d.whole("van", 1, 500);
        int max = d.whole("tot", 1, 500);
        if (max < min) {
            throw d.place("tot").fault("'tot' must not be less than 'van'");
        }
        return new NameRule(min, max, characters(d), d.optionalText("begint-met"), d.optionalText("bevat"),
            d.optionalText("niet-aan-rand"), d.optionalText("niet-dubbel"), d.optionalText("telt-niet"), d.flag("hoofdletters-tellen", false),
            d.flag("telefoonnummer", false), d.flag("hexadecimaal", false), d.flag("niet-alleen-cijfers", false));
    }

    private static CharacterClass characters(Definition d) {
        try {
            return CharacterClass.parse(d.text("tekens"), d.flag("alle-letters", false));
        } catch (IllegalArgumentException e) {
            throw d.place("tekens").fault("a range of characters runs backwards in '" + e.getMessage() + "'");
        }
    }

    /** One form per shape in the list {@code vorm}. */
    static List<AddressForm> forms(Definition d, Map<String, NameRule> rules) {
        AddressKind kind = d.code("soort", AddressKind.class);
        List<String> shapes = d.texts("vorm", PATTERN, PATTERN_RULE);
        String identity = d.text("identiteit");
        String canonical = d.text("canoniek", "https://\\S+", "begin with https://");
        Set<String> tabs = new HashSet<>(d.texts("tabbladen", "[^A-Z\\s]+", "be in lower case"));
        boolean typed = d.flag("getypt", false);
        Map<String, Reason> reserved = d.optionalPart("geen-account", CatalogueFile::reservedWords).orElse(Map.of());
        Set<AddressKind> numbers = d.has("nummer-van") ? Set.copyOf(d.codes("nummer-van", AddressKind.class)) : Set.of(kind);
        if (shapes.isEmpty()) {
            throw d.place("vorm").fault("at least one shape of address is needed in 'vorm'");
        }
        List<AddressForm> forms = new ArrayList<>();
        for (String shape : shapes) {
            PathPattern pattern = pattern(d, "vorm", shape);
            Map<String, NameRule> used = used(d, shape, pattern, rules);
            checkVariables(d, pattern, used.keySet(), "identiteit", identity);
            checkVariables(d, pattern, used.keySet(), "canoniek", canonical);
            checkTellsApart(d, pattern, used.keySet(), identity);
            forms.add(new AddressForm(kind, pattern, used, identity, canonical, tabs, typed && forms.isEmpty(), reserved, numbers));
        }
        return forms;
    }

    /** Shapes that are no account, with what they are, in a part whose keys are the reasons. */
    static Map<PathPattern, Reason> refused(Definition d, Map<String, Reason> reasons) {
        Map<PathPattern, Reason> refused = new LinkedHashMap<>();
        reasons.forEach((key, reason) -> d.texts(key, PATTERN, PATTERN_RULE).forEach(shape -> refused.put(pattern(d, key, shape), reason)));
        return refused;
    }

    private static PathPattern pattern(Definition d, String key, String shape) {
        try {
            return PathPattern.parse(shape);
        } catch (IllegalArgumentException e) {
            throw d.place(key).fault("the braces do not match in '" + shape + "'");
        }
    }

    private static Map<String, NameRule> used(Definition d, String shape, PathPattern pattern, Map<String, NameRule> rules) {
        Map<String, NameRule> used = new HashMap<>();
        for (SegmentPattern part : pattern.parts()) {
            for (SegmentPattern.Piece piece : part.variables()) {
                if (NO_RULE.contains(piece.text())) {
                    continue;
                }
                if (!piece.text().equals("handle") && !piece.text().equals("id")) {
                    throw d.place("vorm").fault("'" + piece.text() + "' in '" + shape
                        + "' is unknown; known here: handle, id, host, path, *");
                }
                NameRule rule = rules.get(piece.rule());
                if (rule == null) {
                    throw d.place("vorm").fault("'" + shape + "' needs the rule '" + piece.rule() + "' under 'regels'");
                }
                if (used.put(piece.text(), rule) != null) {
                    throw d.place("vorm").fault("'" + piece.text() + "' is twice in '" + shape + "'");
                }
            }
        }
        return used;
    }

    private static void checkVariables(Definition d, PathPattern pattern, Set<String> names, String key, String template) {
        for (String variable : Template.variables(template)) {
            if (!names.contains(variable) && !(pattern.anyHost() && NO_RULE.contains(variable))) {
                throw d.place(key).fault("'{" + variable + "}' is not in each shape of 'vorm'");
            }
        }
    }

    /** Without this each {@code youtube.com/channel/…} would be the same account. */
    private static void checkTellsApart(Definition d, PathPattern pattern, Set<String> names, String identity) {
        List<String> variables = Template.variables(identity);
        for (String name : names) {
            if (!variables.contains(name)) {
                throw d.place("identiteit").fault("'{" + name + "}' is missing, so that two accounts would be taken for one");
            }
        }
        boolean host = variables.contains("host") || variables.contains("site");
        if (pattern.anyHost() && (!host || pattern.takesRest() && !variables.contains("path"))) {
            throw d.place("identiteit").fault("the host, and the path where it counts, must be in it");
        }
        if (variables.isEmpty()) {
            throw d.place("identiteit").fault("something that differs per account must be in it, such as {handle}");
        }
    }
}
