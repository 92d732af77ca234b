package nl.accountregister.platform;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every text, whatever anyone pastes. */
class RecognitionPropertiesTest {

    private static final Platforms PLATFORMS = Catalogues.builtIn();
    private static final List<String> CODES = PLATFORMS.all().stream().map(Platform::code).toList();
    private static final Set<String> REAL_HOSTS = Set.of("www.facebook.com", "www.instagram.com", "x.com", "twitter.com",
        "www.linkedin.com", "www.youtube.com", "www.tiktok.com");

    @Property(tries = 5_000)
    void no_text_makes_it_throw(@ForAll("anyText") String text, @ForAll("code") String code) {
        assertThat(PLATFORMS.recognise(text)).isNotNull();
        assertThat(PLATFORMS.recognise(text, code)).isNotNull();
        assertThat(PLATFORMS.read(text)).isNotNull();
    }

    @Property(tries = 5_000)
    void no_text_that_resembles_an_address_makes_it_throw(@ForAll("addressLike") String text, @ForAll("code") String code) {
        assertThat(PLATFORMS.recognise(text)).isNotNull();
        assertThat(PLATFORMS.recognise(text, code)).isNotNull();
    }

    @Property(tries = 20_000)
    void the_canonical_address_of_a_canonical_address_is_itself(@ForAll("addressLike") String text, @ForAll("code") String code) {
        if (PLATFORMS.recognise(text, code) instanceof Recognition.Recognised first) {
            assertThat(PLATFORMS.recognise(first.canonicalUrl(), code))
                .isInstanceOfSatisfying(Recognition.Recognised.class, again -> {
                    assertThat(again.canonicalUrl()).isEqualTo(first.canonicalUrl());
                    assertThat(again.identity()).isEqualTo(first.identity());
                    assertThat(again.kind()).isEqualTo(first.kind());
                    assertThat(again.platformId()).isEqualTo(first.platformId());
                });
            assertThat(first.canonicalUrl()).hasSizeLessThanOrEqualTo(500).startsWith("https://");
            assertThat(first.handle()).isNotBlank();
        }
    }

    @Property(tries = 20_000)
    void a_host_with_a_character_more_less_or_other_is_not_recognised(
        @ForAll("realHost") String host, @ForAll("change") Change change, @ForAll("path") String path) {
        String mutated = change.of(host);
        Recognition outcome = PLATFORMS.recognise("https://" + mutated + path);
        if (!REAL_HOSTS.contains(mutated) && outcome instanceof Recognition.Recognised recognised) {
            // Only another host of the same platform may still be right, such as m.facebook.com.
            assertThat(Catalogues.hosts().get(mutated)).as(mutated).isEqualTo(recognised.platform().code());
        }
    }

    @Property(tries = 5_000)
    void what_stands_around_a_host_does_not_let_another_host_pass(
        @ForAll("realHost") String host, @ForAll("label") String label, @ForAll("path") String path) {
        for (String text : List.of(
            "https://" + label + host + path, "https://" + host + "." + label + ".example" + path,
            "https://" + host + "-" + label + ".example" + path, "https://" + host + "@" + label + ".example" + path,
            "https://" + label + "@" + host + path, "https://" + label + ":" + label + "@" + host + path,
            "https://" + host + ":8080" + path, "https://" + label + ".example/" + host + path,
            "https://" + label + ".example/?u=https://" + host + path, "https://" + label + ".example#" + host + path,
            "https://" + host + "\\" + label + ".example" + path, "https://" + host + "%2f" + label + ".example" + path,
            "https://" + label + ".example\\@" + host + path, "ftp://" + host + path)) {
            assertThat(PLATFORMS.recognise(text)).as(text).isInstanceOf(Recognition.NotRecognised.class);
        }
    }

    @Property(tries = 5_000)
    void a_letter_of_another_alphabet_in_a_host_is_not_recognised(@ForAll("realHost") String host, @ForAll("homograph") String pair) {
        int at = host.indexOf(pair.charAt(0));
        if (at >= 0) {
            String imitation = host.substring(0, at) + pair.substring(1) + host.substring(at + 1);
            assertThat(PLATFORMS.recognise("https://" + imitation + "/voorbeeldzorg"))
                .as(imitation).isInstanceOf(Recognition.NotRecognised.class);
        }
    }

    record Change(int kind, int place, String character) {

        String of(String host) {
            int at = Math.floorMod(place, host.length());
            return switch (kind) {
                case 0 -> host.substring(0, at) + character + host.substring(at);
                case 1 -> host.substring(0, at) + host.substring(at + 1);
                default -> host.substring(0, at) + character + host.substring(at + 1);
            };
        }
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60),
            Arbitraries.strings().withChars("/?#@:%.&=+ \t\n\\<>[](){}\"'é\u0430\u200b\u202e\ud83d\ude00\ud800\udc00aZ09").ofMaxLength(80));
    }

    @Provide
    Arbitrary<String> addressLike() {
        return Combinators.combine(
            Arbitraries.of("https://", "http://", "", "//", "HTTPS://", "ftp://", "@"),
            Arbitraries.of(Catalogues.hosts().keySet().toArray(String[]::new)),
            path(), Arbitraries.of("", "?id=12345", "?fbclid=a%20b", "#x", "?a=b&c=%C3%A9", "?q=place_id:ChIJN1t_tDeuEmsRUsoyG83frY4", "?", "?phone=31612345678"))
            .as((scheme, host, path, query) -> scheme + host + path + query);
    }

    @Provide
    Arbitrary<String> path() {
        Arbitrary<String> segment = Arbitraries.oneOf(
            Arbitraries.of("about", "company", "in", "channel", "user", "c", "pages", "groups", "profile.php", "@naam", "photos", "show", "v",
                "status", "posts", "12345678901", "47C6F1B2A3D4E5F607182930", "UCaBcDeFgHiJkLmNoPqRs-_0", "39955793@N07", "4rOoJ6Egrf8K2IrywzwOMk", "naam-123456789"),
            Arbitraries.strings().withChars("abcXYZ012._-@+").ofMinLength(1).ofMaxLength(20),
            Arbitraries.strings().withChars("aé%ж'!()*,;:~ &=").ofMinLength(1).ofMaxLength(8));
        return segment.list().ofMaxSize(4).map(segments -> segments.isEmpty() ? "" : "/" + String.join("/", segments));
    }

    @Provide
    Arbitrary<String> realHost() {
        return Arbitraries.of(REAL_HOSTS);
    }

    @Provide
    Arbitrary<Change> change() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 40),
            Arbitraries.of("a", "e", "o", "0", "1", "l", "-", ".", "_", "x", "é", "\u0430", "\u0131", "\u212a", "ｏ", "%", "@", ":")).as(Change::new);
    }

    @Provide
    Arbitrary<String> homograph() {
        return Arbitraries.of("a\u0430", "e\u0435", "o\u043e", "c\u0441", "i\u0456", "x\u0445", "k\u212a", "s\u017f", "i\u0131", "o\u03bf", "n\u0578",
            "w\u051d", "a\uff41", "o\uff4f", "b\u0184", "t\u03c4", "u\u057d", "f\u0192", "l\u04cf", ".\u3002", ".\uff0e");
    }

    @Provide
    Arbitrary<String> label() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> code() {
        return Arbitraries.of(CODES);
    }
}
