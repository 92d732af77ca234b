package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Violation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one way out for errors: problem+json for the API and for who accepts JSON, an error page for people. */
@Singleton
public class Problems {

    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    private static final Pattern THING =
        Pattern.compile("/accounts/\\d+(/beheerplan)?(?![^/])|/(aanvragen|medewerkers|locaties|overdrachten|vertrek|afwijkingen|meldingen)/\\d+(?![^/])");

    private final Texts texts;
    private final Html html;
    private final PageContexts contexts;

    Problems(Texts texts, Html html, PageContexts contexts) {
        this.texts = texts;
        this.html = html;
        this.contexts = contexts;
    }

    /** An answer whose sentence is a text of the catalogue. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String key, Object... args) {
        return answer(request, status, List.of(Violation.of(null, key, args)));
    }

    /** An answer with several sentences, each at its field. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, List<Violation> violations) {
        return answer(request, status, violations, status == HttpStatus.CONFLICT ? above(request.getPath()) : null);
    }

    /** What was sent twice is there already, and that is where its page leads. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, Conflict e) {
        return answer(request, HttpStatus.CONFLICT, List.of(Violation.of(null, e.key(), e.args().toArray())),
            e.page() == null ? above(request.getPath()) : e.page());
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, List<Violation> violations, @Nullable String existing) {
        Language language = PageContexts.language(request);
        String title = title(language, status);
        List<Problem.Fault> faults = violations.stream()
            .map(v -> new Problem.Fault(v.field(), texts.get(language, v.key(), v.args().toArray()), v.href())).toList();
        boolean aboutFields = faults.stream().anyMatch(f -> f.veld() != null);
        String detail = aboutFields ? texts.get(language, "problem.fields", faults.size())
            : faults.stream().map(Problem.Fault::melding).collect(Collectors.joining(" "));
        String id = request.getAttribute(RequestTracing.ID, String.class).orElse("-");
        Problem problem = new Problem("about:blank", title, status.getCode(), detail, "urn:verzoek:" + id, aboutFields ? faults : null);
        if (wantsJson(request)) {
            return HttpResponse.status(status).body(problem).contentType(PROBLEM_JSON);
        }
        return html.answer(status, contexts.of(request), "site/error", new ProblemPage(problem, existing));
    }

    /** The page of the thing that an action is about: {@code /accounts/12} for {@code /accounts/12/overdragen}. Null when there is none. */
    @Nullable
    static String above(String path) {
        Matcher thing = THING.matcher(path);
        return thing.lookingAt() && !thing.group().equals(path) ? thing.group() : null;
    }

    static boolean wantsJson(HttpRequest<?> request) {
        String accept = request.getHeaders().get("Accept");
        return request.getPath().startsWith("/api/")
            || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    private String title(Language language, HttpStatus status) {
        String key = "problem." + status.getCode();
        return texts.has(language, key) ? texts.get(language, key) : texts.get(language, "problem.other");
    }
}
