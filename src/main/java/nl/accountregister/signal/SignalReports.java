package nl.accountregister.signal;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotNow;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.RuleViolation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Melden: how a melding comes in. Open to everyone, and so guarded by what it takes at most and not by who may. */
@Singleton
public class SignalReports {

    public static final int MAX_WORDS = 3000;
    private static final int MAX_ADDRESS = 2000;
    private static final int MAX_NAME = 120;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;:()\\\\\\[\\]]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63})+");
    /** A password in an address is how a link is made to look like another; the register keeps none. */
    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(://[^\\s/:@]{1,200}):[^\\s/@]{1,200}@");
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long RETRY_AFTER = 900;
    /** Times what may come in an hour: so many that they are kept from the database, whoever sends them. */
    private static final int HARD = 10;

    private final SignalBook book;
    private final SignalRepository signals;
    private final SignalPictures pictures;
    private final OfficialPages pages;
    private final SignalMail mail;
    private final Limits limits;

    SignalReports(SignalBook book, SignalRepository signals, SignalPictures pictures, OfficialPages pages, SignalMail mail, Limits limits) {
        this.book = book;
        this.signals = signals;
        this.pictures = pictures;
        this.pages = pages;
        this.mail = mail;
        this.limits = limits;
    }

    /** How much comes in at most. @param perHour meldingen of everybody together, before it is a flood */
    @Singleton
    record Limits(@Value("${accountregister.signals-per-hour:120}") int perHour, Profiles profiles) {
    }

    /**
     * Takes a melding in.
     *
     * @param actor    who reports; somebody who did not sign in as well
     * @param language in which the reporter gets a receipt
     * @return what was taken in, with its reference
     * @throws RuleViolation with everything that is wrong; nothing is stored then
     * @throws NotNow        when so many come in that nobody could read them
     */
    @Transactional
    public Signal report(Actor actor, NewSignal sent, Language language) {
        return report(actor, sent, language, () -> false);
    }

    /**
     * The same. A few who send all they may must not keep everybody out: in a flood it is taken in from who signed in, and from a
     * visitor who did not send any in it yet.
     *
     * @param stillInFlood asked only in a flood, and of what is in order: whether this visitor may once more
     */
    @Transactional
    public Signal report(Actor actor, NewSignal sent, Language language, BooleanSupplier stillInFlood) {
        Signal signal = clean(actor, sent);
        List<Picture> checked = pictures.check(sent.attachments());
        Instant hourAgo = book.now().minus(HOUR);
        long lately = signals.countSince(hourAgo);
        if (lately >= limits.perHour() && (lately >= (long) HARD * limits.perHour() || actor.userId() == null && !stillInFlood.getAsBoolean())) {
            throw NotNow.tooMany("signal.tooMany.all", RETRY_AFTER);
        }
        Whereabouts at = pages.whereabouts(signal.address());
        Signal saved = book.add(signal, at, about(signal), book.day().plusDays(limits.profiles().current().signals().judgeDays()));
        pictures.keep(saved, sent.attachments(), checked);
        if (saved.reporterEmail() != null && signals.countOf(saved.reporterEmail(), book.now().minus(Duration.ofDays(1))) <= SignalMail.MOST_RECEIPTS) {
            book.told(saved, mail.receipt(saved, language));
        }
        mail.received(saved, book.find(saved.id()), lately + 1);
        return saved;
    }

    @Nullable
    private Long about(Signal signal) {
        Long chosen = pages.publicAccount(signal.aboutPage());
        return chosen != null ? chosen : signal.kind() == SignalKind.WILD_PAGE ? null : pages.meantBy(signal.address());
    }

    private Signal clean(Actor actor, NewSignal sent) {
        PlainText check = new PlainText();
        if (sent.kind() == null) {
            check.refuse("soort", "signal.kind.required");
        }
        String typed = sent.address() == null ? "" : PASSWORD_IN_ADDRESS.matcher(sent.address()).replaceAll("$1@");
        String address = check.optionalLine("adres", typed, MAX_ADDRESS);
        String page = check.optionalLine("pagina", sent.page(), MAX_ADDRESS);
        String words = check.optionalBlock("toelichting", sent.words(), MAX_WORDS);
        String name = check.optionalLine("naam", sent.name(), MAX_NAME);
        String email = check.optionalLine("email", sent.email(), MAX_EMAIL);
        boolean clean = check.violations().isEmpty();
        if (clean && address.isEmpty() && sent.kind() != SignalKind.MISUSE) {
            check.refuse("adres", sent.kind() == SignalKind.DISCUSSION ? "signal.address.post" : "signal.address.required");
        }
        if (clean && words.isEmpty() && (sent.kind() == SignalKind.DISCUSSION || sent.kind() == SignalKind.MISUSE)) {
            check.refuse("toelichting", "signal.words.required");
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            check.refuse("email", "signal.email.wrong");
        }
        pictures.refuse(check, sent.attachments());
        check.check();
        return new Signal(null, reference(), sent.kind(), address, page, words, name.isEmpty() ? null : name, email.isEmpty() ? null : email, actor.userId(), null,
            book.now(), null);
    }

    /** Fifty random bits: nobody guesses one, and one can be read out over the telephone. */
    private static String reference() {
        String hex = RandomToken.hex();
        StringBuilder text = new StringBuilder("M-");
        for (int i = 0; i < 10; i++) {
            text.append(i == 4 || i == 8 ? "-" : "").append(ALPHABET.charAt(Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) % ALPHABET.length()));
        }
        return text.toString();
    }
}
