package nl.accountregister.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Two ways to do something, measured in turn so that what else the machine does falls on both alike.
 *
 * @param measured median time of what is measured, in milliseconds
 * @param floor    median time of what it is compared with, in milliseconds
 */
record Duel(double measured, double floor) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What is done; its result is asked for, so that it cannot be left out. */
    interface Work {
        Object done() throws Exception;
    }

    /** CPU time of this thread. The compiler and the garbage collector work in threads of their own, and are not in it. */
    static Duel ofCpu(int warmUp, int rounds, Work measured, Work floor) throws Exception {
        return of(THREADS::getCurrentThreadCpuTime, warmUp, rounds, measured, floor);
    }

    /** Time on the clock, for work that is done elsewhere. */
    static Duel ofClock(int warmUp, int rounds, Work measured, Work floor) throws Exception {
        return of(System::nanoTime, warmUp, rounds, measured, floor);
    }

    private static Duel of(LongSupplier clock, int warmUp, int rounds, Work measured, Work floor) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            time(clock, measured);
            time(clock, floor);
        }
        double[] times = new double[rounds];
        double[] floors = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = time(clock, measured);
            floors[i] = time(clock, floor);
        }
        return new Duel(median(times), median(floors));
    }

    double ratio() {
        return measured / floor;
    }

    static double median(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double time(LongSupplier clock, Work work) throws Exception {
        long before = clock.getAsLong();
        Object result = work.done();
        long spent = clock.getAsLong() - before;
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return spent / 1e6;
    }
}
