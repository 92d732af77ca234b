package nl.accountregister.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Webadres taken apart the way a browser does it; what a browser and a person could read differently is refused.
 *
 * @param host     lower-case ASCII, an international name in its {@code xn--} form
 * @param foreign  whether the host was written with other than ASCII characters, or is international
 * @param segments the decoded parts of the path, without a trailing empty one
 * @param query    the decoded parameters in their order
 * @param route    what stands behind {@code #} as it is written, where that may choose a page, as in {@code #/about}; empty for a mere
 *                 place on the page
 * @param inRoute  whether the segments are those of the route, as in {@code x.com/#!/name}
 */
record WebAddress(String host, boolean foreign, List<String> segments, List<Parameter> query, String route, boolean inRoute) {

    /** One parameter of the query; an empty value when it has none. */
    record Parameter(String name, String value) {
    }

    /** @throws Refusal when the text is not a plain http(s) address of a named host */
    static WebAddress parse(String text) {
        String rest = withoutScheme(text);
        if (rest.indexOf('\\') >= 0) {
            throw new Refusal(Reason.ODD_CHARACTERS);
        }
        if (nestsAnother(rest)) {
            throw new Refusal(Reason.NESTED_ADDRESS);
        }
        int hostEnd = firstOf(rest, "/?#", 0);
        String authority = rest.substring(0, hostEnd);
        if (authority.indexOf('@') >= 0) {
            boolean mail = hostEnd == rest.length() && rest.length() == text.length();
            throw new Refusal(mail ? Reason.MAIL_ADDRESS : Reason.USERINFO);
        }
        if (authority.indexOf(':') >= 0) {
            throw new Refusal(Reason.PORT);
        }
        HostName host = HostName.parse(authority);
        if (host.disguised()) {
            throw new Refusal(Reason.LOOK_ALIKE_LETTERS);
        }
        int hash = rest.indexOf('#', hostEnd);
        String beforeHash = rest.substring(hostEnd, hash < 0 ? rest.length() : hash);
        int question = beforeHash.indexOf('?');
        String path = question < 0 ? beforeHash : beforeHash.substring(0, question);
        String query = question < 0 ? "" : beforeHash.substring(question + 1);
        String fragment = hash < 0 ? "" : rest.substring(hash + 1);
        boolean inRoute = fragment.startsWith("!/") && (path.isEmpty() || path.equals("/"));
        if (inRoute) {
            // Addresses of around 2012: what stood behind #! was the path.
            path = fragment.substring(1, firstOf(fragment, "?#", 1));
        }
        return new WebAddress(host.ascii(), host.foreign(), segments(path), parameters(query), isRoute(fragment) ? fragment : "", inRoute);
    }

    /** A place on a page is a name by itself. What a browser looks up in the page ({@code #:~:text=}) is a place too. */
    private static boolean isRoute(String fragment) {
        return !fragment.startsWith(":~:") && (fragment.indexOf('/') >= 0 || fragment.indexOf('=') >= 0 || fragment.startsWith("!") && fragment.length() > 1);
    }

    /** The same on another host. */
    WebAddress on(String other) {
        return other.equals(host) ? this : new WebAddress(other, foreign, segments, query, route, inRoute);
    }

    /** The value of a parameter that occurs exactly once, or null. */
    String only(String name) {
        String found = null;
        for (Parameter parameter : query) {
            if (parameter.name().equals(name)) {
                if (found != null) {
                    return null;
                }
                found = parameter.value();
            }
        }
        return found;
    }

    private static String withoutScheme(String text) {
        int colon = text.indexOf("://");
        if (colon < 0) {
            return text.startsWith("//") ? text.substring(2) : text;
        }
        int other = firstOf(text, "/?#@", 0);
        if (other < colon) {
            return text;
        }
        String scheme = Ascii.lower(text.substring(0, colon));
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Refusal(Reason.SCHEME);
        }
        return text.substring(colon + 3);
    }

    private static boolean nestsAnother(String rest) {
        if (rest.contains("://") || rest.startsWith("//")) {
            return true;
        }
        for (int i = rest.indexOf('%'); i >= 0; i = rest.indexOf('%', i + 1)) {
            boolean colon = i >= 1 && rest.charAt(i - 1) == ':' || rest.startsWith("%3a", i) || rest.startsWith("%3A", i);
            if (colon) {
                String next = Ascii.lower(rest.substring(i, Math.min(rest.length(), i + 9)));
                if (next.startsWith("%3a%2f%2f") || next.startsWith("%3a//") || next.startsWith("%2f%2f")
                    || next.startsWith("%3a%2f/") || next.startsWith("%3a/%2f") || next.startsWith("%2f/")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        for (int start = 1; start <= end; ) {
            int slash = path.indexOf('/', start);
            int stop = slash < 0 || slash > end ? end : slash;
            String segment = PercentCoding.decode(path.substring(start, stop), false);
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new Refusal(Reason.ODD_CHARACTERS);
            }
            segments.add(segment);
            start = stop + 1;
        }
        return segments;
    }

    private static List<Parameter> parameters(String query) {
        List<Parameter> parameters = new ArrayList<>();
        for (int start = 0; start < query.length(); ) {
            int stop = firstOf(query, "&", start);
            if (stop > start) {
                int equals = firstOf(query, "=&", start);
                boolean valued = equals < stop;
                parameters.add(new Parameter(
                    PercentCoding.decode(query.substring(start, valued ? equals : stop), true),
                    valued ? PercentCoding.decode(query.substring(equals + 1, stop), true) : ""));
            }
            start = stop + 1;
        }
        return parameters;
    }

    private static int firstOf(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
