package nl.accountregister.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Coded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Welkom: tells on the console where the demo is and how to sign in. */
@Singleton
@Requires(property = "accountregister.demo", value = "true")
class DemoWelcome {

    private final Demo.DemoSource source;
    private final String address;
    private final Path data;

    DemoWelcome(Demo.DemoSource source, @Value("${accountregister.public-address}") String address, @Value("${accountregister.data}") Path data) {
        this.source = source;
        this.address = address;
        this.data = data;
    }

    @EventListener
    void tell(ServerStartupEvent event) {
        source.read().ifPresent(demo -> tell(demo, System.out));
    }

    private void tell(DemoFile demo, PrintStream out) {
        out.printf("%nDemo of %s at %s%n%n", source.profiles().current().name(), address);
        out.printf("  %-16s %-26s %s%n", "user", "role", "password");
        for (DemoFile.User user : demo.users().stream().filter(u -> !u.silent()).toList()) {
            out.printf("  %-16s %-26s %s%n", user.username(), user.roles().stream().map(Coded::code).collect(Collectors.joining(", ")),
                source.password().value());
        }
        out.printf("%nOutgoing mail is kept in %s. Stop with Ctrl+C.%n%n", data.resolve("mail"));
    }
}
