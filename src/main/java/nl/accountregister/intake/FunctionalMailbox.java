package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.shared.Violation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An account is recovered through a mailbox of the organisation that outlives the people, not through one of a person. */
@Singleton
class FunctionalMailbox {

    private static final Set<String> PRIVATE = Set.of("gmail.com", "googlemail.com", "hotmail.com", "hotmail.nl", "outlook.com",
        "live.nl", "live.com", "icloud.com", "me.com", "yahoo.com", "proton.me", "protonmail.com", "ziggo.nl", "kpnmail.nl", "planet.nl");

    private final People people;

    FunctionalMailbox(People people) {
        this.people = people;
    }

    Optional<Violation> violation(@Nullable String mailbox) {
        if (mailbox == null) {
            return Optional.empty();
        }
        if (!mailbox.matches("[^\\s@<>\"]{1,64}@[^\\s@.<>\"]+(\\.[^\\s@.<>\"]+)+")) {
            return Optional.of(Violation.of("herstelmailbox", "intake.mailbox.form"));
        }
        String lower = mailbox.toLowerCase(Locale.ROOT);
        boolean personal = PRIVATE.contains(lower.substring(lower.indexOf('@') + 1))
            || people.inService().stream().anyMatch(p -> p.email() != null && p.email().toLowerCase(Locale.ROOT).equals(lower));
        return personal ? Optional.of(Violation.of("herstelmailbox", "intake.mailbox.personal")) : Optional.empty();
    }
}
