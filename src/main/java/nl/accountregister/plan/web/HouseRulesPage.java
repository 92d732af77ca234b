package nl.accountregister.plan.web;

import nl.accountregister.organisation.Profile;
import nl.accountregister.web.PageContext;

import java.util.List;

/** De huisregels of the organisation, under their headings; none when its profile gives none. */
public record HouseRulesPage(String lead, List<Part> parts) {

    /** Rules under one heading. */
    public record Part(String heading, List<String> rules) {
    }

    static HouseRulesPage of(PageContext ctx, Profile profile) {
        return new HouseRulesPage(ctx.t("plan.rules.lead", profile.shortName()), profile.houseRules().stream().map(part ->
            new Part(part.heading().in(ctx.language()), part.rules().stream().map(r -> r.in(ctx.language())).toList())).toList());
    }
}
