package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;

/** Wilde pagina's that may become official: a request is begun for whoever made the page, and takes its own course from there. */
@Singleton
public class WildPages {

    private static final int MAX_NAME = 160;

    private final SignalBook book;
    private final RequestDrafts drafts;
    private final Users users;
    private final People people;
    private final Profiles profiles;
    private final SignalMail mail;

    WildPages(SignalBook book, RequestDrafts drafts, Users users, People people, Profiles profiles, SignalMail mail) {
        this.book = book;
        this.drafts = drafts;
        this.users = users;
        this.people = people;
        this.profiles = profiles;
        this.mail = mail;
    }

    /**
     * Begins the request.
     *
     * @param personId who writes it further, and owns the page: somebody who may sign in and ask
     * @param name     what the page is to be called; may be empty
     * @return number of the request
     * @throws NotFound      when there is none
     * @throws RuleViolation with everything that is wrong
     * @throws Conflict      when it is no wild page in hand, or a request was begun already
     */
    @Transactional
    public long begin(Actor actor, long id, @Nullable Long personId, @Nullable AccountKind kind, @Nullable Long locationId, @Nullable String name) {
        Permission.HANDLE_SIGNALS.require(actor);
        SignalCase before = book.lock(id, null);
        if (before.status() != SignalStatus.IN_HAND || before.outcome() != SignalOutcome.WILD_PAGE || before.requestId() != null) {
            throw new Conflict("signal.conflict.noWildPage");
        }
        PlainText check = new PlainText();
        String called = check.optionalLine("naam", name, MAX_NAME);
        Actor requester = personId == null ? null : users.ofPerson(personId).filter(Permission.REQUEST::heldBy).orElse(null);
        if (requester == null) {
            check.refuse("medewerker", personId == null ? "signal.draft.person" : "signal.draft.user");
        }
        check.check();
        Profile profile = profiles.current();
        AccountKind wanted = kind == null && !profile.requestKinds().isEmpty() ? profile.requestKinds().get(0) : kind;
        String platform = before.platform() != null && wanted != null && profile.requestPlatforms(wanted).contains(before.platform()) ? before.platform() : null;
        long request = draft(actor, requester, new RequestData(wanted, null, platform, locationId, null, called.isEmpty() ? null : called, personId, null, null));
        LocalDate due = book.day().plusDays(profile.signals().wildDays());
        SignalCase after = book.store(actor, before, before.requested(request, due),
            new SignalBook.What(SignalEventKind.REQUESTED, "melding.aanvraag", null, due, null));
        mail.draft(after, people.get(personId));
        return request;
    }

    private long draft(Actor actor, Actor requester, RequestData data) {
        try {
            return drafts.startFor(actor, requester, data, PlanChange.NONE);
        } catch (Refused e) {
            throw RuleViolation.of(data.locationId() == null ? "medewerker" : "locatie", "signal.draft.notTheirs");
        }
    }
}
