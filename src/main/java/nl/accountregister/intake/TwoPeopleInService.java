package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.shared.Violation;

import java.util.ArrayList;
import java.util.List;

/** An account has an owner and a deputy, two people who both work here: a page goes on when one of them leaves. */
@Singleton
class TwoPeopleInService {

    private final People people;

    TwoPeopleInService(People people) {
        this.people = people;
    }

    /** What is wrong with who has been chosen; who has not been chosen is not wrong. */
    List<Violation> violations(@Nullable Long owner, @Nullable Long deputy) {
        List<Violation> wrong = new ArrayList<>();
        if (owner != null && !people.isInService(owner)) {
            wrong.add(Violation.of("eigenaar", "intake.person.unknown"));
        }
        if (deputy != null && !people.isInService(deputy)) {
            wrong.add(Violation.of("plaatsvervanger", "intake.person.unknown"));
        } else if (deputy != null && deputy.equals(owner)) {
            wrong.add(Violation.of("plaatsvervanger", "intake.deputy.same"));
        }
        return wrong;
    }
}
