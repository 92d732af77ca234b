package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;

/**
 * The form of an afwezigheid.
 *
 * @param id    null for a new one
 * @param own   whether the reader is the one who is away
 * @param begun whether it has begun, so that it can only end early and not be taken back
 */
public record AbsenceFormPage(long personId, String name, @Nullable Long id, FormView form, ChoiceView substitutes, boolean own, boolean begun, int maxNote) {

    public String action() {
        return "/medewerkers/" + personId + "/afwezigheid/" + (id == null ? "nieuw" : id + "/wijzigen");
    }

    public String back() {
        return "/medewerkers/" + personId + "#afwezigheid";
    }
}
