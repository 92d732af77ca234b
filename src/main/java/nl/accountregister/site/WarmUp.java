package nl.accountregister.site;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Opwarmen: does every {@link Rehearsal} once the server is up, so that nobody's first document takes seconds. It begins a moment
 * later and works with pauses, so that the first pages are not slower for it, and ends when the virtual machine finds little left
 * to compile: until then each document is made a bit faster than the one before.
 */
@Singleton
@Requires(notEnv = "test")
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long BEFORE_MILLIS = 2000;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    /** So many rounds in which the compiler had little to do, and the tenth document is hardly faster than the first, by measurement. */
    private static final int CALM_ROUNDS = 8;
    /** Where the compiler is never done: some minutes. */
    private static final int MOST_ROUNDS = 60;

    private final BeanProvider<Rehearsal> rehearsals;
    private final boolean wanted;
    private volatile boolean stopping;

    /** @param wanted whether to do it at all; without it one can measure what it brings */
    WarmUp(BeanProvider<Rehearsal> rehearsals, @Value("${accountregister.warm-up:true}") boolean wanted) {
        this.rehearsals = rehearsals;
        this.wanted = wanted;
    }

    @EventListener
    void onServerUp(ServerStartupEvent event) {
        if (wanted) {
            Thread thread = new Thread(this::warmUp, "warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** What is being rehearsed finds the database closed, and that is nobody's concern any more. */
    @EventListener
    void onServerDown(ServerShutdownEvent event) {
        stopping = true;
    }

    private void warmUp() {
        try {
            Thread.sleep(BEFORE_MILLIS);
            List<Rehearsal> all = rehearsals.stream().toList();
            int calm = 0;
            for (int round = 0; !stopping && calm < CALM_ROUNDS && round < MOST_ROUNDS; round++) {
                if (round(all, Language.values()[round % Language.values().length])) {
                    calm++;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            LOG.warn("Not everything could be rehearsed after the start; the first document will be slow", e);
        }
    }

    /** @return whether the compiler took less than a third of the time */
    private static boolean round(List<Rehearsal> all, Language language) throws InterruptedException {
        long began = System.nanoTime();
        long compiled = compilingMillis();
        for (Rehearsal rehearsal : all) {
            for (Runnable piece : rehearsal.pieces(language).toList()) {
                aside(piece);
            }
        }
        return (compilingMillis() - compiled) * 3 < (System.nanoTime() - began) / 1_000_000;
    }

    /** Half of the time belongs to who asks for a page; the first documents take seconds, which need no pause as long. */
    private static void aside(Runnable work) throws InterruptedException {
        long before = System.nanoTime();
        work.run();
        Thread.sleep(Math.min((System.nanoTime() - before) / 1_000_000, LONGEST_PAUSE_MILLIS));
    }

    /** What the virtual machine has spent on compiling since it started; 0, so that every round is calm, where it does not compile or does not tell. */
    private static long compilingMillis() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler != null && compiler.isCompilationTimeMonitoringSupported() ? compiler.getTotalCompilationTime() : 0;
    }
}
