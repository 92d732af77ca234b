package nl.accountregister.signal.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import nl.accountregister.shared.NotNow;
import nl.accountregister.web.Allowance;
import nl.accountregister.web.ClientAddress;

import java.time.Clock;
import java.time.Duration;

/** Hoe vaak one internet address may send the form or the call; what is refused counts as well, since a file came with it. */
@Singleton
class SignalAllowance {

    private final ClientAddress addresses;
    private final Allowance allowance;
    private final Allowance inFlood;

    SignalAllowance(ClientAddress addresses, Clock clock, @Value("${accountregister.signals-per-hour-from-one:20}") int perHour) {
        this.addresses = addresses;
        this.allowance = new Allowance(clock, perHour, Duration.ofHours(1), "signal.tooMany");
        this.inFlood = new Allowance(clock, 1, Duration.ofHours(1), "signal.tooMany.all");
    }

    /** @throws NotNow when this address reported too often, with the time after which it may again */
    void take(HttpRequest<?> request) {
        allowance.take(addresses.of(request));
    }

    /** Whether this address may send one while many others do; once an hour it may. */
    boolean takeInFlood(HttpRequest<?> request) {
        return inFlood.tryTake(addresses.of(request));
    }
}
