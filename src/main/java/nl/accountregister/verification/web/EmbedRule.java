package nl.accountregister.verification.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;

import java.util.List;
import java.util.stream.Stream;

/**
 * Inbedden: on which sites the fragment of the public list may stand in a frame, and which may fetch it. They are those of
 * a setting, else those under the organisation's own mail domains; where there are neither, none.
 */
@Singleton
class EmbedRule {

    private final List<String> sites;

    EmbedRule(Profiles profiles, @Nullable @Value("${accountregister.embed-sites:}") String setting) {
        sites = setting != null && !setting.isBlank() ? List.of(setting.strip().split("\\s+"))
            : profiles.current().mailDomains().stream().flatMap(domain -> Stream.of("https://" + domain, "https://*." + domain)).toList();
    }

    /** Sets a policy with nothing in it but links, for the sites that may show it, and lets the asking one read it. */
    void allow(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        answer.header("Content-Security-Policy", "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors "
            + (sites.isEmpty() ? "'none'" : String.join(" ", sites)));
        answer.getHeaders().remove("Vary");
        answer.header("Vary", "Cookie, Accept, Origin");
        String origin = request.getHeaders().get("Origin");
        if (origin != null && sites.stream().anyMatch(site -> allows(site, origin))) {
            answer.header("Access-Control-Allow-Origin", origin);
        }
    }

    /** As a browser reads a source of its policy: {@code *.} stands for one name or more before the domain. */
    static boolean allows(String site, String origin) {
        int star = site.indexOf("*.");
        if (star < 0) {
            return site.equalsIgnoreCase(origin);
        }
        String scheme = site.substring(0, star);
        String rest = site.substring(star + 1);
        return origin.length() > scheme.length() + rest.length() && origin.regionMatches(true, 0, scheme, 0, scheme.length())
            && origin.regionMatches(true, origin.length() - rest.length(), rest, 0, rest.length())
            && origin.substring(scheme.length()).matches("[A-Za-z0-9.:-]+");
    }
}
