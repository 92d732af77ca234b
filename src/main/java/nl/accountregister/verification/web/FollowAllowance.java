package nl.accountregister.verification.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import nl.accountregister.shared.NotNow;
import nl.accountregister.web.Allowance;
import nl.accountregister.web.ClientAddress;
import nl.accountregister.web.PageContext;

import java.time.Clock;
import java.time.Duration;

/**
 * Hoe vaak one internet address may ask for the public list, in all its forms together: searching it reads every name, and the
 * feed the history. More than for a check, since a site that shows the list asks for all of its readers. Who signed in may always.
 */
@Singleton
class FollowAllowance {

    private final ClientAddress addresses;
    private final Allowance allowance;

    FollowAllowance(ClientAddress addresses, Clock clock, @Value("${accountregister.lists-per-minute:120}") int perMinute) {
        this.addresses = addresses;
        this.allowance = new Allowance(clock, perMinute, Duration.ofMinutes(1), "verification.tooMany.list");
    }

    /** @throws NotNow when this address asked too often, with the time after which it may ask again */
    void take(HttpRequest<?> request, PageContext ctx) {
        if (!ctx.signedIn()) {
            allowance.take(addresses.of(request));
        }
    }
}
