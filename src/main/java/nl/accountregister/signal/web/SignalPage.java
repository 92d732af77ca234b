package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The page of a melding.
 *
 * @param lists       whether the reader may see the list
 * @param handles     whether the reader judges and sees to it
 * @param answers     whether the reader was asked to answer
 * @param lead        what has to be done now, in a sentence
 * @param facts       labels and values
 * @param accountHref page of the account of ours; null when the reader may not see it, or there is none
 * @param words       what the reporter wrote; may be empty
 * @param reporter    who reported it, in words; null for who may not know
 * @param warning     something to look at before judging; null when there is nothing
 * @param outcomes    how it may be judged: addresses and words; none when it may not
 * @param rules       house rules for a discussion; none for other things
 * @param takedown    whether a platform can be asked to take it down
 * @param requestHref the request that was begun; null when none was
 */
public record SignalPage(long id, int version, String title, String reference, String tone, String status, String lead, boolean late, boolean lists, boolean handles, boolean answers,
                         List<Option> facts, @Nullable String accountHref, @Nullable String account, String words, @Nullable String reporter, List<File> files,
                         @Nullable String warning, List<Option> outcomes, List<String> rules, boolean takedown, boolean mayClose, boolean mayBegin, boolean mayReopen,
                         @Nullable String requestHref, List<Other> others, List<Line> happened, FormView form) {

    /** A picture to take along. */
    public record File(String href, String label) {
    }

    /** Another melding about the same address. */
    public record Other(String href, String what, String tone, String status) {
    }

    /** Something that happened. */
    public record Line(String iso, String moment, String title, @Nullable String by, String tone, @Nullable String text) {
    }
}
