package nl.accountregister.signal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.shared.Actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Herinneringen about meldingen: of some that are due the steps that have come, with one message for each receiver. */
@Singleton
class SignalReminders {

    private final SignalCaseRepository cases;
    private final SignalBook book;
    private final SignalMail mail;

    SignalReminders(SignalCaseRepository cases, SignalBook book, SignalMail mail) {
        this.cases = cases;
        this.book = book;
        this.mail = mail;
    }

    private record Parcel(Recipient to, List<Signal> due, boolean[] escalated) {
    }

    /** Whole or not at all. @return how many steps were taken now */
    @Transactional
    public int remind(Actor actor, List<SignalCase> due) {
        Map<String, Parcel> parcels = new LinkedHashMap<>();
        Map<Long, SignalCase> taken = new TreeMap<>();
        for (SignalCase c : due) {
            OptionalInt step = SignalLadder.step(book.day().toEpochDay() - c.dueOn().toEpochDay());
            if (step.isPresent() && cases.takeStep(c.signalId(), c.dueOn(), step.getAsInt(), book.now()) == 1) {
                taken.put(c.signalId(), c);
                boolean escalated = step.getAsInt() >= SignalLadder.ESCALATION;
                List<Recipient> receivers = mail.receivers(c, escalated);
                Signal signal = book.signal(c.signalId());
                receivers.forEach(to -> add(parcels, to, signal, escalated));
                book.note(actor, c.signalId(), new SignalBook.What(SignalEventKind.REMINDED, "melding.herinnerd", String.valueOf(step.getAsInt()), c.dueOn(),
                    receivers.stream().map(Recipient::name).collect(Collectors.joining(", "))));
            }
        }
        parcels.values().forEach(p -> mail.reminder(p.to(), p.due(), taken, p.escalated()[0]));
        return taken.size();
    }

    private static void add(Map<String, Parcel> parcels, Recipient to, Signal signal, boolean escalated) {
        Parcel parcel = parcels.computeIfAbsent(to.address().toLowerCase(Locale.ROOT), a -> new Parcel(to, new ArrayList<>(), new boolean[1]));
        parcel.due().add(signal);
        parcel.escalated()[0] |= escalated;
    }
}
