package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Mail.Recipient;

import java.util.List;

/** A message that has its text, and no number yet. @param messageId the Message-ID without its angle brackets */
record NewMessage(String messageId, String kind, Recipient recipient, String subject, String text, String html, @Nullable Subject about,
                  List<Attachment> attachments, @Nullable Long againOf, @Nullable String againReason) {

    /** Characters that go to the database, roughly. */
    int size() {
        return text.length() + html.length() + attachments.stream().mapToInt(a -> a.content().length).sum();
    }
}
