package nl.accountregister.reminder;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weekoverzicht for communications: what is late, what comes, what did not arrive. Once for each week, ever; a week in
 * which no server ran on its day gets it later, and of several such weeks only the last.
 */
@Singleton
class WeeklyDigest {

    static final String LAST = "reminders.digest";
    /** After so many days a review is very late. */
    static final int LONG = 60;

    private static final int SHOWN = 10;
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigest.class);

    private final LateRepository late;
    private final RegisterState state;
    private final LateWords words;
    private final Profiles profiles;
    private final Outbox outbox;
    private final AuditLog audit;

    WeeklyDigest(LateRepository late, RegisterState state, LateWords words, Profiles profiles, Outbox outbox, AuditLog audit) {
        this.late = late;
        this.state = state;
        this.words = words;
        this.profiles = profiles;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @return whether it was put in the outbox */
    @Transactional
    boolean sendWhenDue(LocalDate day) {
        LocalDate week = day.with(TemporalAdjusters.previousOrSame(profiles.current().reminders().digestDay()));
        // A register that has just been set up has missed nothing.
        if (state.content(LAST).isEmpty() && state.isFirst(LAST, week.toString()) || !state.raise(LAST, week.toString())) {
            return false;
        }
        Optional<Mail.Recipient> communications = words.communications();
        if (communications.isEmpty()) {
            LOG.warn("The overview of the week of {} goes to nobody: communications has no address", week);
            return false;
        }
        outbox.plan(new Mail(MailTemplate.REMINDER_DIGEST, communications.get(), Language.NL, values(day), Subject.register()));
        audit.record(Actor.SYSTEM, "herinnering.weekoverzicht", Subject.register(), "Weekoverzicht van " + week);
        return true;
    }

    private Map<String, Object> values(LocalDate day) {
        DigestFigures figures = late.figures(day, day.minusDays(LONG), day.plusDays(7), words.moment().minus(java.time.Duration.ofDays(7)));
        List<Map<String, Object>> lines = late.longest(day, SHOWN).stream().map(account -> words.line(account, day)).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("weekOf", day);
        values.put("overdue", figures.overdue());
        values.put("longOverdue", figures.longOverdue());
        values.put("soon", figures.soon());
        values.put("actions", figures.actions());
        values.put("lateActions", figures.lateActions());
        values.put("refused", figures.refused());
        values.put("nobody", figures.nobody());
        values.put("late", lines.isEmpty() ? "" : Map.of("lines", lines));
        values.put("reviewsLink", outbox.link("/herzieningen?achterstallig=true"));
        values.put("remindersLink", outbox.link("/herinneringen"));
        values.put("refusedLink", outbox.link("/verzendlijst?nietAangekomen=true"));
        return values;
    }
}
