package nl.accountregister.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verwijzing in a plan form: for which request or account it was made, so that the form comes home by itself. It only
 * says where to look: whoever brings the form back still needs the right to write that plan.
 *
 * @param id number of the request or the account
 */
public record PlanReference(Target target, long id) {

    /** What a plan can belong to. */
    public enum Target {
        /** A request that is still being written. */
        REQUEST("aanvraag"),
        /** An account that is in the register. */
        ACCOUNT("account");

        private final String code;

        Target(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private static final Pattern FORM = Pattern.compile("(aanvraag|account)-([1-9]\\d{0,17})");

    /** The plan of a request. */
    public static PlanReference request(long id) {
        return new PlanReference(Target.REQUEST, id);
    }

    /** The plan of an account. */
    public static PlanReference account(long id) {
        return new PlanReference(Target.ACCOUNT, id);
    }

    /** The reference in a text such as {@code aanvraag-12}; empty for any other text. */
    public static Optional<PlanReference> find(String text) {
        Matcher found = FORM.matcher(text.strip());
        return found.matches() ? Optional.of(new PlanReference(found.group(1).equals(Target.REQUEST.code) ? Target.REQUEST : Target.ACCOUNT,
            Long.parseLong(found.group(2)))) : Optional.empty();
    }

    /** As it stands in the form: {@code aanvraag-12}. */
    public String code() {
        return target.code() + "-" + id;
    }
}
