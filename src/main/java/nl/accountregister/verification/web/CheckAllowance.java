package nl.accountregister.verification.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import nl.accountregister.shared.NotNow;
import nl.accountregister.web.Allowance;
import nl.accountregister.web.ClientAddress;

import java.time.Clock;
import java.time.Duration;

/** Hoe vaak one internet address may ask for a check, so that nobody tries all names to see what the register has. */
@Singleton
class CheckAllowance {

    private final ClientAddress addresses;
    private final Allowance allowance;

    CheckAllowance(ClientAddress addresses, Clock clock, @Value("${accountregister.checks-per-minute:60}") int perMinute) {
        this.addresses = addresses;
        this.allowance = new Allowance(clock, perMinute, Duration.ofMinutes(1), "verification.tooMany");
    }

    /** @throws NotNow when this address asked too often, with the time after which it may ask again */
    void take(HttpRequest<?> request) {
        allowance.take(addresses.of(request));
    }
}
