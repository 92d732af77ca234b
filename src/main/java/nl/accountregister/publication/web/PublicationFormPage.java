package nl.accountregister.publication.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form with which a line is changed or taken away.
 *
 * @param step {@code wijzigen} or {@code verwijderen}
 * @param what how the line reads now
 * @param who  who published it, as it is now
 */
public record PublicationFormPage(long id, String account, String step, String what, String who, FormView form, List<Option> people) {

    public boolean removes() {
        return step.equals("verwijderen");
    }
}
