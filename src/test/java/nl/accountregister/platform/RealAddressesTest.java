package nl.accountregister.platform;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Official accounts as a government collected them by hand in 2014, with the dirt of that. */
class RealAddressesTest {

    private static final Platforms PLATFORMS = Catalogues.builtIn();

    @Test
    void each_address_is_recognised_and_doubles_are_found_however_they_are_written() throws IOException {
        Map<String, List<String>> byIdentity = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        for (String address : addresses()) {
            if (PLATFORMS.recognise(address) instanceof Recognition.Recognised recognised) {
                byIdentity.computeIfAbsent(recognised.identity().text(), key -> new ArrayList<>()).add(address);
            } else {
                refused.add(address + " " + PLATFORMS.recognise(address));
            }
        }

        assertThat(refused).isEmpty();
        assertThat(byIdentity).hasSize(1_210);
        assertThat(byIdentity.values().stream().filter(same -> same.size() > 1)).hasSize(51);
        assertThat(byIdentity.get("facebook:id/28902055276")).hasSize(2);
        assertThat(byIdentity.get("x:niosh")).containsExactlyInAnyOrder("http://twitter.com/niosh", "https://twitter.com/#!/niosh");
        assertThat(byIdentity.get("flickr:niosh")).hasSize(2);
    }

    private static List<String> addresses() throws IOException {
        try (Reader reader = new InputStreamReader(RealAddressesTest.class
            .getResourceAsStream("/platform/us-official-accounts-2014.csv"), StandardCharsets.UTF_8)) {
            List<CSVRecord> rows = CSVFormat.DEFAULT.parse(reader).getRecords();
            assertThat(rows).hasSize(1_262);
            return rows.stream().map(row -> row.get(3)).toList();
        }
    }
}
