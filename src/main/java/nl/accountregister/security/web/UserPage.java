package nl.accountregister.security.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gebruiker, to make or to change.
 *
 * @param id       null for a user who is to be made
 * @param rights   the form with roles; for a new user the whole form
 * @param password the form with a new password
 * @param staff    whom the user can be; null where that is not asked
 * @param departments approving departments to choose from; empty where there is but one, for which everyone decides
 */
public record UserPage(@Nullable Long id, String name, String username, String staffName, FormView rights, FormView password,
                       List<Option> roles, @Nullable ChoiceView staff, List<Option> departments) {

    /** Both forms together, for the one summary of errors. */
    public FormView errors() {
        return rights.isInvalid() ? rights : password;
    }

    static List<Option> roles(PageContext ctx) {
        return Arrays.stream(Role.values()).map(r -> new Option(r.code(), ctx.label(r), ctx.t("user.role." + r.code()))).toList();
    }

    /** The department that was chosen; null when none was. @throws RuleViolation for one that does not decide */
    @Nullable
    static String department(Form form, List<String> departments) {
        String chosen = form.text("afdeling").strip();
        if (!chosen.isEmpty() && !departments.contains(chosen)) {
            throw RuleViolation.of("afdeling", "user.department.unknown", String.join(", ", departments));
        }
        return chosen.isEmpty() ? null : chosen;
    }

    /** @throws RuleViolation for a role that does not exist */
    static Set<Role> chosen(Form form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : form.all("rollen")) {
            roles.add(Coded.find(Role.class, code).orElseThrow(() -> RuleViolation.of("rollen", "user.roles.required")));
        }
        return roles;
    }
}
