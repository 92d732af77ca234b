package nl.accountregister;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.flyway.event.MigrationFinishedEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the operator on standard output what the start has come to, one line for each phase. */
@Singleton
@Requires(property = "accountregister.announce", value = "true")
class StartUp {

    private final Profiles profiles;
    private final boolean demo;
    private final String publicAddress;
    private final AtomicBoolean ready = new AtomicBoolean();

    StartUp(Profiles profiles, @Value("${accountregister.demo}") boolean demo, @Value("${accountregister.public-address}") String publicAddress) {
        this.profiles = profiles;
        this.demo = demo;
        this.publicAddress = publicAddress;
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @EventListener
    void migrated(MigrationFinishedEvent event) {
        // It comes twice when the schema has a user of its own.
        if (!ready.compareAndSet(false, true)) {
            return;
        }
        say("database     ready");
        say("profile      " + profiles.current().id() + " (" + profiles.current().name() + ")");
        say("demo         " + (demo ? "yes: fictional people and accounts; this machine only" : "no"));
    }

    /** Last of all, so that the address stands under what other parts say of their own start. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void listening(ServerStartupEvent event) {
        String here = "http://" + (demo ? "localhost" : event.getSource().getHost()) + ":" + event.getSource().getPort();
        Duration since = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        say("address      " + here + (demo || here.equals(publicAddress) ? "" : ", for people " + publicAddress)
            + String.format(Locale.ROOT, " (started in %.1f s)", since.toMillis() / 1000.0));
    }
}
