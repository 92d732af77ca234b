package nl.accountregister.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.shared.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Functionele herstelmailbox: an account is recovered through a mailbox of the organisation that outlives the people, not
 * through one of a person.
 */
@Singleton
public class FunctionalMailbox {

    /** Domains of providers of private mail. */
    public static final Set<String> PRIVATE = Set.of("gmail.com", "googlemail.com", "hotmail.com", "hotmail.nl", "outlook.com",
        "live.nl", "live.com", "icloud.com", "me.com", "yahoo.com", "proton.me", "protonmail.com", "ziggo.nl", "kpnmail.nl", "planet.nl");

    private final People people;
    private final List<String> ownDomains;

    /** @param demo whether this is a demo, whose mailboxes end in {@code .example} and count as the organisation's */
    FunctionalMailbox(People people, Profiles profiles, @Value("${accountregister.demo:false}") boolean demo) {
        this.people = people;
        List<String> domains = new ArrayList<>(profiles.current().mailDomains());
        if (demo && !domains.isEmpty()) {
            domains.add("%.example");
        }
        ownDomains = List.copyOf(domains);
    }

    /** Domains of the organisation's mailboxes, as its profile names them; empty when it names none. {@code %} stands for any text. */
    public List<String> ownDomains() {
        return ownDomains;
    }

    /** Whether there is one that is of the organisation, by the domains of its profile where that names them, and of no person. */
    boolean isFunctional(@Nullable String mailbox) {
        if (mailbox == null || violation(mailbox).isPresent()) {
            return false;
        }
        String lower = mailbox.toLowerCase(Locale.ROOT);
        return ownDomains.isEmpty() || ownDomains.stream().anyMatch(own -> own.startsWith("%") ? lower.endsWith(own.substring(1)) : lower.endsWith("@" + own));
    }

    /** What is wrong with how a mailbox that was typed is written; one that was left empty is not wrong. */
    public Optional<Violation> misspelling(@Nullable String mailbox) {
        return mailbox == null || mailbox.matches("[^\\s@<>\"]{1,64}@[^\\s@.<>\"]+(\\.[^\\s@.<>\"]+)+") ? Optional.empty()
            : Optional.of(Violation.of("herstelmailbox", "account.mailbox.form"));
    }

    /** What is wrong with a mailbox that was typed; a mailbox that was left empty is not wrong. */
    public Optional<Violation> violation(@Nullable String mailbox) {
        Optional<Violation> misspelling = misspelling(mailbox);
        if (mailbox == null || misspelling.isPresent()) {
            return misspelling;
        }
        String lower = mailbox.toLowerCase(Locale.ROOT);
        boolean personal = PRIVATE.contains(lower.substring(lower.indexOf('@') + 1)) || people.hasAddress(lower);
        return personal ? Optional.of(Violation.of("herstelmailbox", "account.mailbox.personal")) : Optional.empty();
    }
}
