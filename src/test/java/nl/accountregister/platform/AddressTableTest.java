package nl.accountregister.platform;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What addresses from the platforms' own documentation and from daily practice must become: {@code addresses.csv}, with
 * names that are made up. A reason starts with a hyphen; characters that an editor hides are written as escapes.
 */
class AddressTableTest {

    private static final Platforms PLATFORMS = Catalogues.builtIn();

    record Row(String pasted, String chosen, String becomes, String kind, String identity, String handle, String canonical) {
    }

    static List<Row> rows() throws IOException {
        try (Reader reader = new InputStreamReader(
            AddressTableTest.class.getResourceAsStream("/platform/addresses.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                .map(AddressTableTest::row).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_address_becomes_what_the_table_says(Row row) {
        Recognition outcome = recognise(row.pasted(), row.chosen());

        if (row.becomes().startsWith("-")) {
            assertThat(outcome).isInstanceOfSatisfying(Recognition.NotRecognised.class,
                refused -> assertThat("-" + refused.reason()).isEqualTo(row.becomes()));
            return;
        }
        assertThat(outcome).isInstanceOfSatisfying(Recognition.Recognised.class, recognised -> {
            assertThat(recognised.platform().code()).isEqualTo(row.becomes());
            assertThat(recognised.kind()).isEqualTo(AddressKind.valueOf(row.kind()));
            assertThat(recognised.identity().text()).isEqualTo(row.identity());
            assertThat(recognised.handle()).isEqualTo(row.handle());
            assertThat(recognised.canonicalUrl()).isEqualTo(row.canonical());
        });
    }

    /** The platforms' capitals are where chance rarely looks, so each row is tried in both. */
    @Test
    void the_canonical_address_of_each_is_itself_in_capitals_too() throws IOException {
        for (Row row : rows()) {
            for (String pasted : List.of(row.pasted(), row.pasted().toUpperCase(Locale.ROOT))) {
                if (recognise(pasted, row.chosen()) instanceof Recognition.Recognised first) {
                    assertThat(PLATFORMS.recognise(first.canonicalUrl(), first.platform().code())).as(pasted)
                        .isInstanceOfSatisfying(Recognition.Recognised.class, again -> {
                            assertThat(again.canonicalUrl()).isEqualTo(first.canonicalUrl());
                            assertThat(again.identity()).isEqualTo(first.identity());
                            assertThat(again.kind()).isEqualTo(first.kind());
                            assertThat(again.platformId()).isEqualTo(first.platformId());
                        });
                }
            }
        }
    }

    @Test
    void the_table_is_long_enough_to_mean_something() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(900);
        assertThat(rows().stream().map(Row::becomes).filter(b -> !b.startsWith("-")).distinct())
            .as("each platform of the catalogue is in it")
            .containsExactlyInAnyOrderElementsOf(PLATFORMS.all().stream().map(Platform::code).toList());
    }

    @Test
    void accounts_share_an_identity_only_when_the_table_says_that_they_are_one() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Row row : rows()) {
            if (recognise(row.pasted(), row.chosen()) instanceof Recognition.Recognised recognised) {
                String other = texts.putIfAbsent(recognised.identity().key(), row.identity());
                assertThat(other == null || other.equals(row.identity())).as(row.pasted()).isTrue();
                assertThat(recognised.identity().key()).matches("[0-9a-f]{64}");
            }
        }
    }

    private static Recognition recognise(String pasted, String chosen) {
        return chosen.isEmpty() ? PLATFORMS.recognise(pasted) : PLATFORMS.recognise(pasted, chosen);
    }

    private static Row row(CSVRecord csv) {
        return new Row(unescaped(csv.get("pasted")), csv.get("chosen"), csv.get("becomes"), csv.get("kind"),
            csv.get("identity"), csv.get("handle"), csv.get("canonical"));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
