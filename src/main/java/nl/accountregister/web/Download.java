package nl.accountregister.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Een bestand om mee te nemen. It is written to disk before the first byte leaves: memory stays flat, the length is told,
 * and what fails half way is an error and never a shorter file.
 */
public final class Download {

    private static final int BUFFER = 65_536;

    private Download() {
    }

    /** Writes the whole file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Something that writes a part, for a consumer that may not throw {@link IOException}. */
    public interface Step {
        void run() throws IOException;
    }

    /** @param name of the file, as it is saved */
    public static StreamedFile of(String name, String type, Writing writing) {
        try {
            Path file = Files.createTempFile("accountregister", ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                    writing.to(out);
                }
                // opening it so takes its name away at once
                long size = Files.size(file);
                return new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(type), 0, size).attach(name);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
