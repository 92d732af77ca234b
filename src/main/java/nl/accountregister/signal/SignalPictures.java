package nl.accountregister.signal;

import jakarta.inject.Singleton;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Bijlagen of meldingen: few, small, and pictures only. */
@Singleton
class SignalPictures {

    static final int MOST = 3;
    static final int MOST_BYTES = 3 * 1024 * 1024;
    /** What all that comes in on a day may take; then meldingen are taken in without pictures. */
    private static final long MOST_BYTES_A_DAY = 250L * 1024 * 1024;
    private static final String FIELD = "bijlage-";

    private final SignalAttachmentRepository attachments;
    private final Today today;

    SignalPictures(SignalAttachmentRepository attachments, Today today) {
        this.attachments = attachments;
        this.today = today;
    }

    /** Notes those that are too many or too large. */
    void refuse(PlainText check, List<NewSignal.Sent> sent) {
        if (sent.size() > MOST) {
            check.refuse(FIELD + "1", "signal.attachment.many", MOST);
        }
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).bytes().length > MOST_BYTES) {
                check.refuse(FIELD + (i + 1), "signal.attachment.large", MOST_BYTES / 1024 / 1024, sent.get(i).name());
            }
        }
    }

    /** @throws RuleViolation on those that are no whole picture */
    List<Picture> check(List<NewSignal.Sent> sent) {
        PlainText check = new PlainText();
        List<Picture> found = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String field = FIELD + (i + 1);
            String name = sent.get(i).name();
            Picture.in(sent.get(i).bytes()).ifPresentOrElse(found::add, () -> check.refuse(field, "signal.attachment.kind", name));
        }
        if (!found.isEmpty() && attachments.bytesSince(today.moment().minus(Duration.ofDays(1))) > MOST_BYTES_A_DAY) {
            check.refuse(FIELD + "1", "signal.attachment.full");
        }
        check.check();
        return found;
    }

    void keep(Signal signal, List<NewSignal.Sent> sent, List<Picture> pictures) {
        for (int i = 0; i < pictures.size(); i++) {
            Picture picture = pictures.get(i);
            attachments.save(new SignalAttachment(null, signal.id(), i + 1, sent.get(i).name(), picture.kind(), picture.bytes().length, Sha256.of(picture.bytes()),
                today.moment(), picture.bytes()));
        }
    }
}
