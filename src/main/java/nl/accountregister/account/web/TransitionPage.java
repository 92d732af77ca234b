package nl.accountregister.account.web;

import nl.accountregister.web.FormView;

import java.util.List;

/**
 * The page that asks before an account goes to another status.
 *
 * @param step  last part of the address, such as {@code opheffen}
 * @param field what must be typed: {@code url}, {@code reden} or nothing
 * @param alike accounts of the register that it looks like at that address, once it was sent in; empty when it looks like none
 */
public record TransitionPage(long id, String name, String step, String field, String example, FormView form, List<AccountFormPage.Alike> alike) {

    public String key(String what) {
        return "account." + step + "." + what;
    }

    public boolean danger() {
        return step.equals("opheffen");
    }
}
