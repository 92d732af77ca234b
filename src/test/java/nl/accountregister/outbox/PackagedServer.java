package nl.accountregister.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, which can be killed and started again. */
final class PackagedServer {

    static final Path JAR = Path.of("target", "accountregister.jar").toAbsolutePath();

    private final Path folder;
    private final Map<String, String> settings;
    private Process process;
    private int starts;

    PackagedServer(Path folder, Map<String, String> settings) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.settings = Map.copyOf(settings);
    }

    /** Starts it; does not wait until it is there. */
    synchronized void start() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ACCOUNTREGISTER_") || name.startsWith("DATASOURCES_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(settings);
        builder.environment().put("ACCOUNTREGISTER_DATA", folder.toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        starts++;
    }

    /** SIGKILL: it gets no chance to say anything. @return whether there was something to kill */
    synchronized boolean kill() {
        boolean alive = process != null && process.isAlive();
        if (alive) {
            process.destroyForcibly();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("a process does not die");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return alive;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** How often it has said that it can be reached. */
    long timesUp() throws IOException {
        Path log = folder.resolve("server.log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("address      ")).count();
        }
    }

    int starts() {
        return starts;
    }

    /** The last lines that it wrote, for who looks why a test failed. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("server.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
