package nl.accountregister.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Simultaneous;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors that the framework finds itself take the same way out, and tell nothing of what the server is made of. */
@Singleton
@Primary
class FrameworkErrors implements ErrorResponseProcessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkErrors.class);
    private static final Pattern UNKNOWN_PROPERTY = Pattern.compile("Unknown property \\[([^\\]]{1,60})]");
    private static final Map<Integer, String> SENTENCES = Map.of(400, "error.badRequest", 401, "error.signIn", 403, "error.refused",
        404, "error.notFound", 405, "error.method", 406, "error.notAcceptable", 413, "error.tooLarge", 415, "error.mediaType");

    /** Seconds. */
    private static final String RETRY_AFTER = "1";

    private final Problems problems;

    FrameworkErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = HttpStatus.valueOf(response.code());
        MutableHttpResponse<Object> answer;
        Matcher unknown = UNKNOWN_PROPERTY.matcher(messages(context));
        if (status == HttpStatus.BAD_REQUEST && unknown.find()) {
            answer = (MutableHttpResponse<Object>) problems.answer(request, status, "error.json.unknown", unknown.group(1));
        } else if (context.getRootCause().filter(Simultaneous::isGivenUp).isPresent()) {
            LOG.warn("{} {} gave way to others: {}", request.getMethod(), request.getPath(), context.getRootCause().get().getMessage());
            answer = ((MutableHttpResponse<Object>) problems.answer(request, HttpStatus.CONFLICT, "error.givenUp")).header("Retry-After", RETRY_AFTER);
        } else if (status.getCode() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getPath(), context.getRootCause().orElse(null));
            answer = (MutableHttpResponse<Object>) problems.answer(request, status, "error.ours");
        } else {
            answer = (MutableHttpResponse<Object>) problems.answer(request, status, SENTENCES.getOrDefault(status.getCode(), "error.badRequest"));
        }
        response.getHeaders().forEachValue((name, value) -> {
            if (name.equalsIgnoreCase("Allow")) {
                answer.header(name, value);
            }
        });
        return answer;
    }

    private static String messages(ErrorContext context) {
        StringBuilder all = new StringBuilder();
        context.getErrors().forEach(e -> all.append(e.getMessage()).append('\n'));
        for (Throwable t = context.getRootCause().orElse(null); t != null; t = t.getCause()) {
            all.append(t.getMessage()).append('\n');
        }
        return all.toString();
    }
}
