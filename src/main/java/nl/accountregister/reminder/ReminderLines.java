package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Writes the one message of a receiver: under the heading of each thing that is asked, a line for each account. Dates and
 * words that come back are made once for a round.
 */
@Singleton
class ReminderLines {

    /** Lines of one message; of more it says how many, and where they are. */
    static final int MOST = 100;

    private final Outbox outbox;
    private final Platforms platforms;
    private final Texts texts;

    ReminderLines(Outbox outbox, Platforms platforms, Texts texts) {
        this.outbox = outbox;
        this.platforms = platforms;
        this.texts = texts;
    }

    /** What a message is asked under; the names of the sections of the mail text. */
    enum Section {
        TODO, SECOND, MANAGER, COMMUNICATIONS, STAND_IN, ACTIONS;

        String key() {
            return this == STAND_IN ? "standIn" : name().toLowerCase();
        }

        static Section of(Turn turn, LocalDate day) {
            DueLine line = turn.line();
            if (line.waitingId() != null) {
                return SECOND;
            }
            boolean answers = turn.part() == ReminderRecipient.OWNER || turn.part() == ReminderRecipient.DEPUTY;
            if (turn.cause() == FallCause.SUBSTITUTE || turn.cause() != null && !answers && turn.part() != ReminderRecipient.DOER) {
                return STAND_IN;
            }
            if (line.kind() == ReminderKind.ACTION) {
                return ACTIONS;
            }
            return answers || !line.dueOn().isBefore(day) ? TODO : turn.part() == ReminderRecipient.MANAGER ? MANAGER : COMMUNICATIONS;
        }
    }

    /** What comes back in the messages of a round; several threads may ask for it. */
    final class Words {
        private final LocalDate day;
        private final LongFunction<String> names;
        private final Map<LocalDate, String> dates = new ConcurrentHashMap<>();
        private final Map<LocalDate, String> until = new ConcurrentHashMap<>();
        private final Map<String, String> platformNames = new ConcurrentHashMap<>();

        /** @param names of those in whose stead somebody gets a message */
        private Words(LocalDate day, LongFunction<String> names) {
            this.day = day;
            this.names = names;
        }

        /** In the order of their sections, and in each of them of their date. */
        List<Turn> inOrder(List<Turn> turns) {
            List<Turn> ordered = new ArrayList<>(turns);
            ordered.sort(Comparator.comparing((Turn turn) -> Section.of(turn, day)).thenComparing(turn -> turn.line().dueOn())
                .thenComparing(turn -> turn.line().accountName()).thenComparing(Turn::reminderId));
            return ordered;
        }

        private Map<String, Object> line(Turn turn) {
            DueLine line = turn.line();
            LocalDate due = line.dueOn();
            Map<String, Object> values = new HashMap<>();
            values.put("account", line.accountName());
            values.put("platform", platformNames.computeIfAbsent(line.platform(), platforms::name));
            values.put("dueOn", dates.computeIfAbsent(due, date -> texts.date(Language.NL, date)));
            values.put("daysText", until.computeIfAbsent(due, date -> texts.get(Language.NL, "date.until", date.toEpochDay() - day.toEpochDay())));
            values.put("before", due.isAfter(day));
            values.put("on", due.equals(day));
            values.put("after", due.isBefore(day));
            values.put("owner", line.ownerName());
            values.put("what", line.what() == null ? "" : line.what());
            values.put("who", turn.insteadOf() == null ? "" : names.apply(turn.insteadOf()));
            for (FallCause cause : FallCause.values()) {
                values.put(cause.name().toLowerCase(), cause == turn.cause());
            }
            values.put("link", outbox.link("/accounts/" + line.accountId() + page(line, turn)));
            return values;
        }
    }

    Words words(LocalDate day, LongFunction<String> names) {
        return new Words(day, names);
    }

    /** @param items in the order in which they are to be read, never empty */
    Mail mail(Recipient recipient, List<Turn> items, Words words) {
        Map<Section, List<Map<String, Object>>> sections = items.stream().limit(MOST)
            .collect(Collectors.groupingBy(item -> Section.of(item, words.day), Collectors.mapping(words::line, Collectors.toList())));
        Map<String, Object> values = new HashMap<>();
        for (Section section : Section.values()) {
            List<Map<String, Object>> lines = sections.getOrDefault(section, List.of());
            values.put(section.key(), lines.isEmpty() ? "" : Map.of("lines", lines));
        }
        values.put("one", items.size() == 1);
        values.put("several", items.size() > 1);
        values.put("count", items.size());
        values.put("more", items.size() > MOST ? items.size() - MOST : "");
        values.put("list", outbox.link("/herzieningen"));
        Subject about = items.size() == 1 ? Subject.account(items.get(0).line().accountId())
            : recipient.personId() == null ? Subject.register() : Subject.person(recipient.personId());
        return new Mail(MailTemplate.REVIEW_REMINDER, recipient, Language.NL, values, about);
    }

    /** A manager does not do the review, but sees to it that somebody does; nor does who stands in without being the deputy. */
    private static String page(DueLine line, Turn turn) {
        if (line.kind() == ReminderKind.ACTION) {
            return "#herzieningen";
        }
        if (line.waitingId() != null) {
            return "/herzieningen/" + line.waitingId();
        }
        return turn.part() == ReminderRecipient.MANAGER || turn.cause() == FallCause.SUBSTITUTE ? "" : "/herziening";
    }
}
