package nl.accountregister.security.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.management.endpoint.EndpointSensitivityProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.rules.SensitiveEndpointRule;
import jakarta.inject.Singleton;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.shared.Permission;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Who reads what the register tells of itself to a monitoring program, {@code /metrics}: auditors and administrators. The
 * program gets an API key that acts as one of them.
 */
@Singleton
@Replaces(SensitiveEndpointRule.class)
class MetricsRule extends SensitiveEndpointRule {

    MetricsRule(EndpointSensitivityProcessor sensitivity) {
        super(sensitivity);
    }

    @Override
    @NonNull
    protected Publisher<SecurityRuleResult> checkSensitiveAuthenticated(@NonNull HttpRequest<?> request, @NonNull Authentication authentication,
                                                                        @NonNull ExecutableMethod<?, ?> method) {
        return Mono.just(Permission.SEE_AUDIT.heldBy(CurrentUser.of(authentication).actor()) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }
}
