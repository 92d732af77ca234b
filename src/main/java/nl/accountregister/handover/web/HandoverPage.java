package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The page of a handover.
 *
 * @param accountHref null when the reader may not see the account yet
 * @param facts       labels and values
 * @param planHref    null when the reader may not see the plan yet, or there is none
 * @param yours       whether the reader is to answer
 * @param form        the answer as it was typed
 */
public record HandoverPage(long id, String account, @Nullable String accountHref, String tone, String status, String lead, List<Option> facts,
                           @Nullable String planHref, String note, String noteFrom, List<Line> happened, boolean yours, boolean mayWithdraw,
                           FormView form, List<Option> answers) {

    /** Something that happened. */
    public record Line(String iso, String moment, String title, String by, String tone, @Nullable String text) {
    }
}
