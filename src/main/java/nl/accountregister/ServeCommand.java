package nl.accountregister;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.shared.FaultySetting;
import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** The server. It says on standard output what it does while it starts. */
@Command(name = "serve", description = "Start the register (what happens without a command).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        StartUp.say("data folder  " + settings.data());
        writable(settings.data());
        StartUp.say("database     " + settings.databaseInWords() + "; bringing its schema up to date");
        serve(context(settings, Map.of("accountregister.announce", true)));
        return 0;
    }

    /**
     * A Micronaut application that has its settings from the environment and the settings file alone, with what
     * {@link Settings} worked out from them on top.
     */
    static ApplicationContext context(Settings settings, Map<String, Object> more) {
        return ApplicationContext.builder().banner(false)
            .environmentPropertySource(false)
            .propertySources(
                new Source("settings", settings.given(), PropertyConvention.ENVIRONMENT_VARIABLE, 1000),
                new Source("worked out", settings.properties(), PropertyConvention.JAVA_PROPERTIES, 1001))
            .properties(more)
            .start();
    }

    /** Micronaut's own runner would end the process itself on a failure, before it can be told in one line. */
    private static void serve(ApplicationContext context) {
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop();
            stopped.countDown();
        }, "stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void writable(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new FaultySetting("ACCOUNTREGISTER_DATA", "must name a folder that can be made and written: " + data);
        }
        if (!Files.isWritable(data)) {
            throw new FaultySetting("ACCOUNTREGISTER_DATA", "must name a folder that can be written: " + data);
        }
    }

    private static final class Source extends MapPropertySource {

        private final PropertyConvention convention;
        private final int order;

        Source(String name, Map<String, ?> values, PropertyConvention convention, int order) {
            super(name, values);
            this.convention = convention;
            this.order = order;
        }

        @Override
        public PropertyConvention getConvention() {
            return convention;
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
