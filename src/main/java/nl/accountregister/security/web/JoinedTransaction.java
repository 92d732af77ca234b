package nl.accountregister.security.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.accountregister.shared.RandomToken;

import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lets a request that the register sends to itself take part in the transaction of whoever sends it. It is told by a header that nobody can guess
 * (256 bits), is not written down anywhere, and is worth nothing as soon as the answer is there.
 */
@ServerFilter("/**")
class JoinedTransaction implements Ordered {

    static final String HEADER = "X-Joined-Transaction";

    /** @param elements the connection and transaction of the sender */
    private record Sender(String token, List<PropagatedContextElement> elements) {

        boolean sent(HttpRequest<?> request) {
            String header = request.getHeaders().get(HEADER);
            return header != null && MessageDigest.isEqual(token.getBytes(UTF_8), header.getBytes(UTF_8));
        }
    }

    private volatile Sender sender;

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    /** @param request sends what it is given as {@link #HEADER}, and waits for the answer; one at a time */
    synchronized <T> T with(Function<String, T> request) {
        sender = new Sender(RandomToken.urlSafe(), PropagatedContext.getOrEmpty().getAllElements());
        try {
            return request.apply(sender.token());
        } finally {
            sender = null;
        }
    }

    @RequestFilter
    void join(HttpRequest<?> request, MutablePropagatedContext context) {
        Sender sending = sender;
        if (sending != null && sending.sent(request)) {
            sending.elements().forEach(context::add);
        }
    }
}
