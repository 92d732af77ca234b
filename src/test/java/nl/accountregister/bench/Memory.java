package nl.accountregister.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What is still alive after the garbage has been collected, again and again while something runs. */
final class Memory {

    private static final double MEGABYTE = 1024 * 1024;

    private Memory() {
    }

    /** @return megabytes that it held on to at its most, above those of before */
    static double of(Duel.Work work, long everyMillis) throws Exception {
        long before = alive();
        AtomicLong most = new AtomicLong(before);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try {
            watch.scheduleWithFixedDelay(() -> most.accumulateAndGet(alive(), Math::max), everyMillis / 2, everyMillis, TimeUnit.MILLISECONDS);
            work.done();
        } finally {
            watch.shutdownNow();
        }
        return (most.get() - before) / MEGABYTE;
    }

    /** As it was at the end of a collection: what has been made since then counts when the next one leaves it. */
    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getCollectionUsage)
            .filter(usage -> usage != null).mapToLong(usage -> usage.getUsed()).sum();
    }
}
