package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every place where a filled-in form can go. */
@Singleton
class PlanHomes {

    private final List<PlanHome> homes;

    PlanHomes(List<PlanHome> homes) {
        this.homes = homes.stream().sorted(Comparator.comparing(PlanHome::target)).toList();
    }

    PlanHome of(PlanReference reference) {
        return homes.stream().filter(h -> h.target() == reference.target()).findFirst().orElseThrow(NotFound::new);
    }

    PlanHome.Place get(Actor actor, PlanReference reference, Language language) {
        return of(reference).get(actor, reference.id(), language);
    }

    /** The same; empty when the actor cannot write there now, for whatever reason. */
    Optional<PlanHome.Place> find(Actor actor, PlanReference reference, Language language) {
        try {
            return Optional.of(get(actor, reference, language));
        } catch (NotFound | Refused | Conflict e) {
            return Optional.empty();
        }
    }

    boolean mayRead(Actor actor, PlanReference reference) {
        try {
            of(reference).requireMayRead(actor, reference.id());
            return true;
        } catch (NotFound | Refused e) {
            return false;
        }
    }

    List<PlanHome.Named> own(Actor actor, Language language) {
        return homes.stream().flatMap(h -> h.own(actor, language).stream()).toList();
    }
}
