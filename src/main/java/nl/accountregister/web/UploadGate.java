package nl.accountregister.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.shared.NotNow;

import java.time.Clock;

/**
 * Lets a few large uploads in at a time ({@link UploadTurns}), decided before any of it is read. A small one, such as a
 * form that was filled in, always passes: a hundred of them are no burden.
 */
@ServerFilter("/**")
class UploadGate implements Ordered {

    /** Bytes. */
    private static final long LARGE = 1 << 20;
    private static final String TURN = "accountregister.uploadTurn";

    private final UploadTurns ofUsers;
    /** Apart, so that who sends from outside takes no turn of somebody who has signed in. */
    private final UploadTurns ofVisitors;
    private final ClientAddress addresses;

    UploadGate(Clock clock, ClientAddress addresses) {
        this.ofUsers = new UploadTurns(clock, 6, 2);
        this.ofVisitors = new UploadTurns(clock, 3, 1);
        this.addresses = addresses;
    }

    /** When it is known who sends, and before {@link RequestReader} reads. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 1;
    }

    /** @throws NotNow when so many are being received that this one has to come back */
    @RequestFilter
    void enter(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.POST && isLarge(request)) {
            Long user = CurrentUser.of(request).actor().userId();
            request.setAttribute(TURN, user == null ? ofVisitors.take(addresses.of(request)) : ofUsers.take(user.toString()));
        }
    }

    @ResponseFilter
    void leave(HttpRequest<?> request) {
        request.removeAttribute(TURN, UploadTurns.Turn.class).ifPresent(turn -> {
            ofUsers.end(turn);
            ofVisitors.end(turn);
        });
    }

    /** One that does not tell its length may be of any. */
    private static boolean isLarge(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches).isPresent()
            && (request.getContentLength() < 0 || request.getContentLength() > LARGE);
    }
}
