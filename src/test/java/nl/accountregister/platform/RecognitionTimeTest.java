package nl.accountregister.platform;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Time that grows with the length of the text, also for text made to make it grow faster. */
class RecognitionTimeTest {

    private static final Platforms PLATFORMS = Catalogues.builtIn();
    private static final int LONGEST = 8_192;
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"a", ")", "(", "/", "/a", "%", "%41", ":%2f", "a.", ".", "@", "a@", " ", "a ", "@a ", "a.nl ", "?a", "&a=b", "#",
        "-", "a-", "\u0430", "é", "e\u0301", "\u200d", "rn", "(a)", "xn--", "facebook.com/", "https://", ":", "a:1", "\ud83d\ude00", "\ud83d", "'", "!1s"})
    void eight_times_the_text_takes_no_more_than_a_few_times_eight_times_as_long(String piece) {
        for (String before : new String[]{"", "https://www.facebook.com/", "https://www.google.com/maps/place/a/b/data=", "https://x.example/?"}) {
            String brief = (before + piece.repeat(LONGEST)).substring(0, LONGEST / 8);
            String full = (before + piece.repeat(LONGEST)).substring(0, LONGEST);
            long allowed = 32 * fastest(brief) + 2_000_000;
            assertThat(fastest(full)).as("nanoseconds for %s%s…", before, piece).isLessThan(allowed);
            // counted, not timed: what a text costs in memory, of which a piece joined to a piece again and again would cost the square
            assertThat(allocated(full)).as("bytes for %s%s…", before, piece).isLessThan(12 * allocated(brief) + 300_000);
        }
    }

    private static long allocated(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        PLATFORMS.read(text);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static long fastest(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            PLATFORMS.recognise(text);
            PLATFORMS.recognise(text, "LINKEDIN");
            PLATFORMS.recognise(text, "WEBSITE");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
