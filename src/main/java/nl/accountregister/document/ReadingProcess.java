package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has an upload parsed in a process of its own ({@link FieldReader}), which is given the bytes and nothing else: no
 * environment, no files, little memory. It ends with the answer, or is ended when its time is up.
 */
final class ReadingProcess {

    /** Most bytes of an answer. */
    static final int MOST_ANSWERED = 4 << 20;
    private static final int ANSWERED = 0;
    /** As {@code ExitOnOutOfMemoryError} has it. */
    private static final int OUT_OF_MEMORY = 3;

    private static final List<String> COMMAND = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx96m", "-Xms32m", "-Xss1m", "-XX:MaxMetaspaceSize=64m", "-XX:ReservedCodeCacheSize=16m", "-XX:+ExitOnOutOfMemoryError",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData", "-XX:+SuppressFatalErrorMessage",
        "-XX:-CreateCoredumpOnCrash", "-XX:ActiveProcessorCount=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-cp", classPath(), FieldReader.class.getName());

    private final Duration limit;

    ReadingProcess(Duration limit) {
        this.limit = limit;
    }

    /** @throws UnreadableUpload when no fields can be read */
    Map<String, List<String>> fields(byte[] upload) {
        try {
            Process process = start();
            AtomicBoolean late = new AtomicBoolean();
            process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((ended, problem) -> {
                if (problem instanceof TimeoutException) {
                    late.set(true);
                    process.destroyForcibly();
                }
            });
            try {
                send(process, upload);
                byte[] answer = receive(process);
                int end = process.waitFor();
                if (end == ANSWERED && answer.length <= MOST_ANSWERED) {
                    return FieldsMessage.read(answer);
                }
                throw new UnreadableUpload(late.get() ? Reason.TOO_SLOW : end == OUT_OF_MEMORY ? Reason.INFLATES : Reason.DAMAGED);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No process could be started to read an upload", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableUpload(Reason.BUSY);
        }
    }

    private static Process start() throws IOException {
        ProcessBuilder process = new ProcessBuilder(COMMAND).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        return process.start();
    }

    private static void send(Process process, byte[] upload) {
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
            out.writeInt(upload.length);
            out.write(upload);
        } catch (IOException e) {
            // it ended before it had read all; what it answered, and how it ended, tells why
            return;
        }
    }

    private static byte[] receive(Process process) {
        try (InputStream in = process.getInputStream()) {
            return in.readNBytes(MOST_ANSWERED + 1);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** Only what reading takes, from wherever it was loaded: a jar of all, or jars and folders apart. */
    private static String classPath() {
        return Stream.of(FieldReader.class, PDFParser.class, RandomAccessRead.class, BoundingBox.class, LogFactory.class)
            .map(ReadingProcess::origin).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null ? System.getProperty("java.class.path") : Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
