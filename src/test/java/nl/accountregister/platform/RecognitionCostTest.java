package nl.accountregister.platform;

import com.sun.management.ThreadMXBean;
import nl.accountregister.testing.HardTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.lang.management.ManagementFactory;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a text costs grows with its length, also for text made to make it grow faster. It is counted in bytes, of which a
 * piece joined to a piece again and again would cost the square; time is for the benchmark.
 */
class RecognitionCostTest {

    private static final List<String> PIECES = HardTexts.PIECES;
    private static final Platforms PLATFORMS = Catalogues.builtIn();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @FieldSource("PIECES")
    void eight_times_the_text_costs_no_more_than_some_times_eight_times_as_much(String piece) {
        for (String beginning : HardTexts.BEGINNINGS) {
            long brief = allocated(HardTexts.of(beginning, piece, HardTexts.LONGEST / 8));
            long full = allocated(HardTexts.of(beginning, piece, HardTexts.LONGEST));
            assertThat(full).as("bytes for %s%s…", beginning, piece).isLessThan(12 * brief + 300_000);
        }
    }

    private static long allocated(String text) {
        read(text);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        read(text);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void read(String text) {
        PLATFORMS.read(text);
        PLATFORMS.recognise(text);
        PLATFORMS.recognise(text, "LINKEDIN");
        PLATFORMS.recognise(text, "WEBSITE");
    }
}
