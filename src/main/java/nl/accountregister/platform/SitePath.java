package nl.accountregister.platform;

import java.util.List;
import java.util.Set;

/** Path, query and route of an address on somebody's own site, where every part counts except what advertisers add. */
final class SitePath {

    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "igsh", "igshid", "msclkid", "mc_cid", "mc_eid",
        "dclid", "twclid", "li_fat_id");

    private SitePath() {
    }

    static String of(WebAddress address, int from) {
        StringBuilder path = new StringBuilder();
        for (String segment : address.inRoute() ? List.<String>of() : address.segments().subList(Math.max(0, from), address.segments().size())) {
            path.append('/').append(PercentCoding.encode(segment));
        }
        char separator = '?';
        for (WebAddress.Parameter parameter : address.query()) {
            if (!parameter.name().startsWith("utm_") && !TRACKING.contains(parameter.name())) {
                path.append(separator).append(inQuery(parameter.name()));
                if (!parameter.value().isEmpty()) {
                    path.append('=').append(inQuery(parameter.value()));
                }
                separator = '&';
            }
        }
        if (!address.route().isEmpty()) {
            // A site may draw every page of its own from this part, which its server never sees.
            path.append('#').append(PercentCoding.encode(PercentCoding.decode(address.route(), false)).replace("%2F", "/"));
        }
        return path.toString();
    }

    private static String inQuery(String text) {
        return PercentCoding.encode(text).replace("+", "%2B").replace("&", "%26").replace("=", "%3D").replace(";", "%3B");
    }
}
