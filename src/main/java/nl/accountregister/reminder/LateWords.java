package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What overviews and letters say of an account that is late. */
@Singleton
class LateWords {

    private final Profiles profiles;
    private final Platforms platforms;
    private final Outbox outbox;
    private final Texts texts;
    private final Today today;

    LateWords(Profiles profiles, Platforms platforms, Outbox outbox, Texts texts, Today today) {
        this.profiles = profiles;
        this.platforms = platforms;
        this.outbox = outbox;
        this.texts = texts;
        this.today = today;
    }

    Optional<Recipient> communications() {
        return Recipient.communications(profiles.current().contact());
    }

    String month(LocalDate month) {
        return texts.month(Language.NL, YearMonth.from(month));
    }

    Instant moment() {
        return today.moment();
    }

    String platform(LateAccount account) {
        return platforms.name(account.platform());
    }

    String daysLate(LateAccount account, LocalDate day) {
        return texts.get(Language.NL, "date.until", -account.daysLate(day));
    }

    Map<String, Object> line(LateAccount account, LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", account.name());
        values.put("platform", platform(account));
        values.put("dueOn", account.dueOn());
        values.put("daysText", daysLate(account, day));
        values.put("owner", account.ownerName());
        values.put("link", outbox.link("/accounts/" + account.id()));
        return values;
    }
}
