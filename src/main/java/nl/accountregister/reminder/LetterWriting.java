package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a letter: its pages, and the mail that it goes with. */
@Singleton
class LetterWriting {

    /** Accounts of one letter; of more it says how many. */
    static final int MOST = 500;

    /** A letter that has been laid out and not been sent. */
    record Draft(LetterReceivers.To to, LocalDate month, int accounts, String own, String standIn, byte[] pdf) {
    }

    private final LateRepository late;
    private final LetterPaper paper;
    private final LateWords words;
    private final Outbox outbox;
    private final AuditLog audit;

    LetterWriting(LateRepository late, LetterPaper paper, LateWords words, Outbox outbox, AuditLog audit) {
        this.late = late;
        this.paper = paper;
        this.words = words;
        this.outbox = outbox;
        this.audit = audit;
    }

    Draft draft(LetterReceivers.To to, LocalDate month, LocalDate day) {
        LocalDate before = day.minusDays(WeeklyDigest.LONG);
        List<LateAccount> accounts = late.ofRegions(before, to.regions(), MOST);
        int all = (int) late.countOfRegions(before, to.regions());
        return new Draft(to, month, all, places(accounts, to.own()), places(accounts, to.standIn()), paper.pdf(to, accounts, all, day));
    }

    private static String places(List<LateAccount> accounts, Set<Long> regions) {
        return accounts.stream().filter(a -> regions.contains(a.region())).map(a -> a.regionName() == null ? a.locationName() : a.regionName())
            .filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }

    /** As part of the transaction that is going on. */
    LetterRepository.Letter send(Draft draft) {
        LetterReceivers.To to = draft.to();
        Mail mail = new Mail(MailTemplate.MONTHLY_LETTER, to.recipient(), Language.NL, Map.of("count", draft.accounts(), "one", draft.accounts() == 1,
            "several", draft.accounts() > 1, "month", words.month(draft.month()), "days", WeeklyDigest.LONG, "own", draft.own(),
            "standIn", draft.standIn(), "link", outbox.link("/herzieningen?achterstallig=true")), to.number() == 0 ? Subject.register() : Subject.person(to.number()))
            .with(new Mail.Attachment(fileName(draft.month()) + ".pdf", "application/pdf", draft.pdf()));
        long message = outbox.plan(mail);
        audit.record(Actor.SYSTEM, "herinnering.maandbrief", Subject.register(), "Maandbrief van " + words.month(draft.month()) + " aan " + to.recipient().name(), null,
            Map.of("bericht", message, "accounts", draft.accounts()));
        return new LetterRepository.Letter(null, draft.month(), to.number(), to.recipient().name(), draft.accounts(), words.moment(), message, draft.pdf());
    }

    static String fileName(LocalDate month) {
        return "herzieningen-te-laat-" + month.toString().substring(0, 7);
    }
}
