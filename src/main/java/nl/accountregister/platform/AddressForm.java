package nl.accountregister.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way in which a platform writes the address of an account.
 *
 * @param pattern   the shape
 * @param rules     per variable in the pattern: what it may be
 * @param identity  what tells accounts apart, with variables: {@code @{handle}}
 * @param canonical the canonical address, with variables: {@code https://www.youtube.com/@{handle}}
 * @param tabs      what may follow and still be the account, such as {@code about}; lower case
 * @param typed     whether a name typed by itself is meant so
 * @param reserved  words in the place of the name that are no account, with what they are; lower case
 * @param numbers   the kinds of account that keep the id in this address whatever they are called
 * @param names     variables other than the host and the path, in their order in the pattern
 * @param first     those of them that the canonical address has alone right behind its host, or as the first part of its host
 */
record AddressForm(AddressKind kind, PathPattern pattern, Map<String, NameRule> rules, String identity, String canonical,
                   Set<String> tabs, boolean typed, Map<String, Reason> reserved, Set<AddressKind> numbers, List<String> names, Set<String> first) {

    AddressForm(AddressKind kind, PathPattern pattern, Map<String, NameRule> rules, String identity, String canonical,
                Set<String> tabs, boolean typed, Map<String, Reason> reserved, Set<AddressKind> numbers) {
        this(kind, pattern, Map.copyOf(rules), identity, canonical, Set.copyOf(tabs), typed, Map.copyOf(reserved), Set.copyOf(numbers),
            names(pattern, rules), rules.keySet().stream().filter(name -> isFirst(canonical, name)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is an id alone, and one of accounts of this kind. */
    boolean isNumberOf(AddressKind of) {
        return numbers.contains(of) && !pattern.anyHost() && names.equals(List.of("id"));
    }

    private static List<String> names(PathPattern pattern, Map<String, NameRule> rules) {
        return pattern.parts().stream().flatMap(p -> p.variables().stream()).map(SegmentPattern.Piece::text).filter(rules::containsKey).toList();
    }

    private static boolean isFirst(String canonical, String name) {
        String behindScheme = canonical.substring("https://".length());
        String variable = "{" + name + "}";
        int slash = behindScheme.indexOf('/');
        String path = slash < 0 ? "" : behindScheme.substring(slash + 1);
        return behindScheme.startsWith(variable) || path.equals(variable) || path.startsWith(variable + "/");
    }
}
