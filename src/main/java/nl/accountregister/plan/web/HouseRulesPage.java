package nl.accountregister.plan.web;

import nl.accountregister.organisation.Profile;
import nl.accountregister.web.PageContext;

import java.util.List;

/**
 * De huisregels of the organisation, under their headings; none when its profile gives none.
 *
 * @param disclaimer whether the organisation has one for a blog of one's own
 * @param contact    whom to ask
 */
public record HouseRulesPage(String lead, List<Part> parts, boolean disclaimer, String contact) {

    /** Rules under one heading. */
    public record Part(String heading, List<String> rules) {
    }

    static HouseRulesPage of(PageContext ctx, Profile profile) {
        return new HouseRulesPage(ctx.t("plan.rules.lead", profile.shortName()), profile.houseRules().stream().map(part ->
            new Part(part.heading().in(ctx.language()), part.rules().stream().map(r -> r.in(ctx.language())).toList())).toList(),
            !profile.disclaimer().isEmpty(), contact(ctx, profile.contact()));
    }

    private static String contact(PageContext ctx, Profile.Contact contact) {
        String department = contact.department().in(ctx.language());
        return contact.function().isEmpty() ? ctx.t("plan.rules.contact", department)
            : ctx.t("plan.rules.contact.function", department, contact.function().in(ctx.language()));
    }
}
