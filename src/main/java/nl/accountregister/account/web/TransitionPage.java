package nl.accountregister.account.web;

import nl.accountregister.web.FormView;

/**
 * The page that asks before an account goes to another status.
 *
 * @param step  last part of the address, such as {@code opheffen}
 * @param field what must be typed: {@code url}, {@code reden} or nothing
 */
public record TransitionPage(long id, String name, String step, String field, String example, FormView form) {

    public String key(String what) {
        return "account." + step + "." + what;
    }

    public boolean danger() {
        return step.equals("opheffen");
    }
}
