package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;

import java.util.Optional;

/** Brings together what is known of a request that its reader may see. */
@Singleton
class Dossiers {

    private final AccountRequestRepository requests;
    private final RequesterRepository requesters;
    private final RequestPapers papers;
    private final Locations locations;
    private final People people;
    private final Plans plans;

    Dossiers(AccountRequestRepository requests, RequesterRepository requesters, RequestPapers papers, Locations locations, People people, Plans plans) {
        this.requests = requests;
        this.requesters = requesters;
        this.papers = papers;
        this.locations = locations;
        this.people = people;
        this.plans = plans;
    }

    RequestDossier of(Actor actor, AccountRequest request, RequestAccess.Treatment treatment) {
        long id = request.id();
        return new RequestDossier(request, requesters.findById(request.requesterId()).map(Requester::name).orElse(""),
            Optional.ofNullable(request.locationId()).flatMap(locations::find).orElse(null), person(request.ownerId()),
            person(request.deputyId()), papers.messages(id), papers.intakes(id), papers.decisions(id),
            (request.status().isWritable() ? plans.formOfRequest(id) : plans.formAnswered(id)).orElse(null), plans.draftAnswers(id), requests.accountOf(id).orElse(null),
            actor.userId() != null && actor.userId() == request.requesterId(), treatment.may(), treatment.all(), treatment.mine());
    }

    @Nullable
    private Person person(@Nullable Long id) {
        return Optional.ofNullable(id).flatMap(people::find).orElse(null);
    }
}
