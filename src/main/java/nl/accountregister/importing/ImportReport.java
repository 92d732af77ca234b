package nl.accountregister.importing;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Verslag of a trial as it is kept: a line of JSON for each finding, packed, since a bad file has tens of thousands that are alike. */
@Singleton
class ImportReport {

    private final ObjectMapper json;

    ImportReport(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(List<Finding> findings) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (Finding finding : findings) {
                out.write(json.writeValueAsBytes(finding));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    void read(byte[] report, Consumer<Finding> consumer) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(report)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                consumer.accept(json.readValue(line, Finding.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
