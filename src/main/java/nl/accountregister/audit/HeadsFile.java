package nl.accountregister.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Bestand with the signed heads, one a line, outside the database: {@code audit-heads.ndjson} in the data folder, or what {@code ACCOUNTREGISTER_AUDIT_HEADS_FILE} names. */
@Singleton
class HeadsFile {

    private final Path file;

    HeadsFile(@Value("${accountregister.audit.heads-file:}") String given, @Value("${accountregister.data}") String data) {
        this.file = given.isBlank() ? Path.of(data, "audit-heads.ndjson") : Path.of(given.strip());
    }

    /** What it holds; nothing when it is not there. Lines that are no heads are left out. */
    List<SignedHead> read() throws IOException {
        return read(file);
    }

    static List<SignedHead> read(Path file) throws IOException {
        List<SignedHead> heads = new ArrayList<>();
        if (Files.exists(file)) {
            try (LineReader lines = new LineReader(file)) {
                while (lines.next()) {
                    SignedHead head = ChainJson.signedHead(lines);
                    if (head != null) {
                        heads.add(head);
                    }
                }
            }
        }
        return heads;
    }

    /** A head as a line, without its end. */
    static String line(SignedHead head) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            JsonGenerator json = ChainJson.writer(line);
            ChainJson.write(json, head);
            json.flush();
            return line.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds those that it does not have yet. */
    synchronized void add(Collection<SignedHead> heads) throws IOException {
        long last = read().stream().mapToLong(SignedHead::number).max().orElse(0);
        String lines = heads.stream().filter(head -> head.number() > last).map(head -> line(head) + "\n").collect(Collectors.joining());
        if (!lines.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
