package nl.accountregister.verification.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import nl.accountregister.shared.NotNow;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Hoe vaak one internet address may ask for a check, so that nobody tries all names to see what the register has. Kept in
 * memory, for the addresses that asked last.
 */
@Singleton
class CheckAllowance {

    private static final int MOST_ADDRESSES = 20_000;

    private final HttpClientAddressResolver addresses;
    private final TimeMeter time;
    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    CheckAllowance(HttpClientAddressResolver addresses, Clock clock, @Value("${accountregister.checks-per-minute:60}") int perMinute) {
        this.addresses = addresses;
        this.perMinute = perMinute;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** @throws NotNow when this address asked too often, with the time after which it may ask again */
    void take(HttpRequest<?> request) {
        ConsumptionProbe probe = bucket(network(addresses.resolve(request))).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw NotNow.tooMany("verification.tooMany", Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999)));
        }
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, a -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build());
        }
    }

    /** Whoever has an IPv6 address has a whole network of them (/64). */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String plain = address.replaceFirst("%.*$", "");
        String[] halves = plain.split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            network.append(i < head.length ? head[i] : "0").append(':');
        }
        return network.toString();
    }
}
