package nl.accountregister.security.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import nl.accountregister.security.SetupLinks;

/** Prints the one-time link when a register without demo starts and has no user yet. */
@Singleton
class SetupAnnouncement {

    private final SetupLinks links;
    private final String publicAddress;
    private final boolean demo;

    SetupAnnouncement(SetupLinks links, @Value("${accountregister.public-address}") String publicAddress,
                      @Value("${accountregister.demo}") boolean demo) {
        this.links = links;
        this.publicAddress = publicAddress;
        this.demo = demo;
    }

    @EventListener
    void announce(ServerStartupEvent started) {
        if (!demo) {
            links.make().ifPresent(key -> System.out.printf("%nThere are no users yet. Make the first administrator within 24 hours at%n  %s/eerste-beheerder?sleutel=%s%n%n",
                publicAddress, key));
        }
    }
}
