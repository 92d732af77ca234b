package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * One message, also behind the forms that do something about it.
 *
 * @param receiverHref page of the medewerker; null for a functional mailbox
 * @param about        page that it is about; null when about nothing that has one
 * @param againOf      the message that it repeats, in words, its address as value; null when it repeats none
 * @param againReason  why it was sent again; empty when it was not
 * @param repeats      messages that repeat it
 * @param attempts     the latest first
 * @param text         what it says
 * @param againHref    where it can be sent again; null for who may not, and when it cannot
 * @param backHref     where can be said that it came back; null for who may not, and when it cannot
 */
public record MessagePage(MessageRow row, String messageId, @Nullable String receiverHref, @Nullable Option about, @Nullable Option againOf,
                          String againReason, List<Option> repeats, List<AttemptLine> attempts, String text, @Nullable String againHref,
                          @Nullable String backHref, FormView form) {

    /** An attempt in words. @param tone of its dot */
    public record AttemptLine(String iso, String moment, String result, String ended, String words, String tone) {
    }
}
