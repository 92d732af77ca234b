package nl.accountregister.plan;

import nl.accountregister.plan.PlanReference.Target;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;

import java.util.List;
import java.util.Set;

/**
 * Thuis of a filled-in plan form: where its answers go. A plan of an account is written here, that of a request by the
 * intake feature; each checks for itself who may do so.
 */
public interface PlanHome {

    /** Most that are named at once to choose from. */
    int MOST = 50;

    /** A request or account by name. */
    record Named(PlanReference reference, String name) {
    }

    /**
     * The plan as it stands, for who may write it.
     *
     * @param form     form that it answers: as it is now
     * @param revision to send along with the answers, so that they do not overwrite what somebody else wrote meanwhile
     */
    record Place(PlanReference reference, String name, PlanForm form, Answers answers, int revision) {
    }

    Target target();

    /**
     * The plan that the actor is about to write.
     *
     * @throws nl.accountregister.shared.NotFound when there is none, or the actor may not know of it
     * @throws nl.accountregister.shared.Refused  when the actor may not write it
     * @throws nl.accountregister.shared.Conflict when nobody may write it now
     */
    Place get(Actor actor, long id, Language language);

    /** What the actor writes plans for, {@value #MOST} at most. */
    List<Named> own(Actor actor, Language language);

    /**
     * Keeps answers as a draft.
     *
     * @param asked ids of the questions that get the answer given, or none
     * @return the version that holds them
     * @throws nl.accountregister.shared.RuleViolation when an answer cannot be, on the id of the question
     * @throws nl.accountregister.shared.Conflict      when it has changed since it was read
     */
    PlanVersion save(Actor actor, long id, Set<String> asked, Answers answers, int revision);

    /** @throws nl.accountregister.shared.NotFound for who may not read this plan */
    void requireMayRead(Actor actor, long id);
}
