package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

/**
 * The form of a medewerker, and the one for leaving.
 *
 * @param id    null for somebody new
 * @param until the last day in service as it is stored; null when there is none
 */
public record PersonFormPage(@Nullable Long id, String name, FormView form, @Nullable String until) {

    public String action() {
        return id == null ? "/medewerkers/nieuw" : "/medewerkers/" + id + "/wijzigen";
    }

    public String back() {
        return id == null ? "/medewerkers" : "/medewerkers/" + id;
    }
}
