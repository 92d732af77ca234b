package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of an address in the catalogue: {@code /in/{handle}}, {@code wa.me/{id:number}}, {@code {handle}.tumblr.com},
 * {@code {host}/@{handle}}, {@code /profile.php?id={id}}. {@code {*}} is any one part, {@code {path}} all that follows.
 *
 * @param host      what the host is, or null for each host of the platform
 * @param segments  the parts of the path
 * @param parameter name of the one query parameter that counts, with what it holds; null for none
 */
record PathPattern(@Nullable SegmentPattern host, List<SegmentPattern> segments,
                   @Nullable String parameter, @Nullable SegmentPattern value) {

    static final String ANY_HOST = "host";
    static final String REST = "path";

    /** @throws IllegalArgumentException when braces do not match, with what is wrong */
    static PathPattern parse(String text) {
        int slash = text.indexOf('/');
        String hostText = slash < 0 ? text : text.substring(0, slash);
        String rest = slash < 0 ? "" : text.substring(slash + 1);
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        List<SegmentPattern> segments = new ArrayList<>();
        for (String segment : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            segments.add(SegmentPattern.parse(segment));
        }
        String parameter = null;
        SegmentPattern value = null;
        if (question >= 0) {
            String query = rest.substring(question + 1);
            int equals = query.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(text);
            }
            parameter = query.substring(0, equals);
            value = SegmentPattern.parse(query.substring(equals + 1));
        }
        return new PathPattern(hostText.isEmpty() ? null : SegmentPattern.parse(hostText), segments, parameter, value);
    }

    boolean anyHost() {
        return host != null && host.isVariable(ANY_HOST);
    }

    /** The exact host of its own, or null. */
    @Nullable String ownHost() {
        return host != null && host.isLiteral() ? host.literal() : null;
    }

    /** The domain under which each account has a host, such as {@code tumblr.com}; or null. */
    @Nullable String parentDomain() {
        return host != null && !host.isLiteral() && !anyHost() ? host.afterVariable().substring(1) : null;
    }

    boolean takesRest() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).isVariable(REST);
    }

    /** How many parts are given; of the shapes that an address has, the one with most of them says best what is wrong. */
    int fixedParts() {
        return (int) parts().stream().filter(part -> part.pieces().stream().anyMatch(piece -> !piece.variable())).count();
    }

    /** All that is named in it, host included, in order of appearance. */
    List<SegmentPattern> parts() {
        List<SegmentPattern> parts = new ArrayList<>();
        if (host != null) {
            parts.add(host);
        }
        parts.addAll(segments);
        if (value != null) {
            parts.add(value);
        }
        return parts;
    }
}
