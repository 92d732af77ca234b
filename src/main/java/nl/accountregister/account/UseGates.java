package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Gate;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.shared.PlainText;

import java.util.Set;

/** Poorten bij ingebruikname: what the profile wants in order before an account goes into use. All that is not is told at once. */
@Singleton
class UseGates {

    private final Profiles profiles;
    private final People people;
    private final FunctionalMailbox mailbox;
    private final ApplicationEventPublisher<Object> events;

    UseGates(Profiles profiles, People people, FunctionalMailbox mailbox, ApplicationEventPublisher<Object> events) {
        this.profiles = profiles;
        this.people = people;
        this.mailbox = mailbox;
        this.events = events;
    }

    void check(Account account, PlainText check) {
        Set<Gate> gates = profiles.current().gates().atUse();
        if (gates.contains(Gate.DEPUTY) && (account.deputyId() == null || !people.isInService(account.deputyId()))) {
            check.refuse(null, "account.gate.deputy");
        }
        if (gates.contains(Gate.FUNCTIONAL_MAILBOX) && !mailbox.isFunctional(account.recoveryMailbox())) {
            check.refuse(null, "account.gate.mailbox");
        }
        if (gates.contains(Gate.TWO_FACTOR) && account.twoFactor() != TwoFactor.ON) {
            check.refuse(null, "account.gate.twoFactor", account.twoFactor());
        }
        events.publishEvent(new InUseAsked(account, gates, check));
    }
}
