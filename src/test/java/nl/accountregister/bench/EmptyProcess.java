package nl.accountregister.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A process of Java that does nothing: what the start of one costs. */
final class EmptyProcess {

    private EmptyProcess() {
    }

    static Object run() throws IOException, InterruptedException {
        return new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-version")
            .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
