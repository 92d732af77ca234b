package nl.accountregister.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import nl.accountregister.shared.NotNow;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Hoe vaak one internet address may do something in a while. Kept in memory, for the addresses that came last; nothing of
 * them is stored.
 */
public final class Allowance {

    private static final int MOST_ADDRESSES = 20_000;

    private final TimeMeter time;
    private final int times;
    private final Duration per;
    private final String key;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param times how often in that while; as many at once, and then one by one
     * @param key   text that asks to wait; it gets the seconds
     */
    public Allowance(Clock clock, int times, Duration per, String key) {
        this.times = times;
        this.per = per;
        this.key = key;
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

    /**
     * @param address as {@link ClientAddress} tells it
     * @throws NotNow when this address came too often, with the time after which it may come again
     */
    public void take(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw NotNow.tooMany(key, Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999)));
        }
    }

    /** Whether this address may; if so that counts. */
    public boolean tryTake(String address) {
        return bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, a -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, per)).build());
        }
    }
}
