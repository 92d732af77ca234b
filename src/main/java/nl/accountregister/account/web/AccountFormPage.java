package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form with which an account is registered or changed.
 *
 * @param id      the account that is changed; null when it is a new one
 * @param name    its name as it is now; empty when it is a new one
 * @param changes what somebody else changed meanwhile; empty when nobody did
 * @param alike   accounts of the register that it looks like, once it was sent in; empty when it looks like none
 */
public record AccountFormPage(@Nullable Long id, String name, FormView form, Choices choices, List<Change> changes, List<Alike> alike) {

    /** What the form offers. */
    public record Choices(List<Option> platforms, List<Option> kinds, List<Option> locations, ChoiceView owners, ChoiceView deputies,
                          List<Option> visibilities, List<Option> twoFactors) {
    }

    /** An account that it looks like, and why, in words. */
    public record Alike(String href, String name, String status, List<String> reasons) {
    }

    /** One fact as it was and as it is now, in words. */
    public record Change(String label, @Nullable String before, @Nullable String after) {
    }

    public String action() {
        return id == null ? "/accounts/nieuw" : "/accounts/" + id + "/wijzigen";
    }

    public String cancel() {
        return id == null ? "/accounts" : "/accounts/" + id;
    }
}
