package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a pattern: literals (compared without ASCII case) around variables, such as {@code @{handle}},
 * {@code {*}-{id}} or {@code photos}.
 *
 * @param pieces literal texts and variables by turns
 */
record SegmentPattern(List<Piece> pieces) {

    /** The variable that takes any text and keeps nothing. */
    static final String ANYTHING = "*";

    /**
     * @param text     the literal text in lower case, or the name of the variable
     * @param rule     name of the rule that a variable obeys; its own name unless the catalogue says otherwise
     */
    record Piece(String text, boolean variable, String rule) {
    }

    /** @throws IllegalArgumentException when braces do not match or two variables touch */
    static SegmentPattern parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '{') {
                int close = text.indexOf('}', i);
                boolean touches = !pieces.isEmpty() && pieces.get(pieces.size() - 1).variable();
                if (close <= i + 1 || touches) {
                    throw new IllegalArgumentException(text);
                }
                String[] named = text.substring(i + 1, close).split(":", 2);
                pieces.add(new Piece(named[0], true, named[named.length - 1]));
                i = close + 1;
            } else {
                int open = text.indexOf('{', i);
                String literal = text.substring(i, open < 0 ? text.length() : open);
                if (literal.indexOf('}') >= 0) {
                    throw new IllegalArgumentException(text);
                }
                pieces.add(new Piece(Ascii.lower(literal), false, ""));
                i += literal.length();
            }
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return new SegmentPattern(List.copyOf(pieces));
    }

    boolean isLiteral() {
        return pieces.size() == 1 && !pieces.get(0).variable();
    }

    String literal() {
        return pieces.get(0).text();
    }

    boolean isVariable(String name) {
        return pieces.size() == 1 && pieces.get(0).variable() && pieces.get(0).text().equals(name);
    }

    String afterVariable() {
        return pieces.get(pieces.size() - 1).text();
    }

    List<Piece> variables() {
        return pieces.stream().filter(p -> p.variable() && !p.text().equals(ANYTHING)).toList();
    }

    /** The texts of the variables in their order, or null when the text does not have this shape. */
    @Nullable List<String> match(String text) {
        if (isLiteral()) {
            return Ascii.lower(text).equals(literal()) ? List.of() : null;
        }
        String lower = Ascii.lower(text);
        List<String> values = new ArrayList<>(2);
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!piece.variable()) {
                if (!lower.startsWith(piece.text(), at)) {
                    return null;
                }
                at += piece.text().length();
                continue;
            }
            int end = endOfVariable(lower, i, at);
            if (end <= at) {
                return null;
            }
            if (!piece.text().equals(ANYTHING)) {
                values.add(text.substring(at, end));
            }
            at = end;
        }
        return at == text.length() ? values : null;
    }

    /** A variable ends where the literal behind it begins; in {@code {*}-{id}} that is the last such place. */
    private int endOfVariable(String lower, int piece, int from) {
        if (piece + 1 >= pieces.size()) {
            return lower.length();
        }
        String next = pieces.get(piece + 1).text();
        boolean last = piece + 2 == pieces.size();
        if (last) {
            return lower.endsWith(next) ? lower.length() - next.length() : -1;
        }
        boolean nameBeforeId = piece + 3 == pieces.size() && pieces.get(piece).text().equals(ANYTHING)
            && !pieces.get(piece + 2).text().equals(ANYTHING);
        return nameBeforeId ? lower.lastIndexOf(next) : lower.indexOf(next, from);
    }
}
