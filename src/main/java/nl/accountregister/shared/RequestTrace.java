package nl.accountregister.shared;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import org.slf4j.MDC;

/**
 * The id of the request that is being handled, so that the audit log and the log lines can name it on whatever
 * thread the work is done.
 */
public record RequestTrace(String id) implements ThreadPropagatedContextElement<String> {

    private static final String KEY = "request";

    /** The id of the current request; "-" outside one. */
    public static String current() {
        return PropagatedContext.getOrEmpty().find(RequestTrace.class).map(RequestTrace::id).orElse("-");
    }

    @Override
    public String updateThreadContext() {
        String before = MDC.get(KEY);
        MDC.put(KEY, id);
        return before;
    }

    @Override
    public void restoreThreadContext(String before) {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
