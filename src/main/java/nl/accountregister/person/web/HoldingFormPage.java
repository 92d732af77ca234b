package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form that gives a function, or ends one.
 *
 * @param holdingId the function that is ended; null when one is given
 * @param holding   the function that is ended in words; empty when one is given
 */
public record HoldingFormPage(long id, String name, @Nullable Long holdingId, String holding, FormView form, List<Option> officers,
                              List<Option> locations, List<Option> regions) {

    public String path() {
        return "/medewerkers/" + id;
    }
}
