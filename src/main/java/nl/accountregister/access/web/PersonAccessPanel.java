package nl.accountregister.access.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.PersonGrantRow;
import nl.accountregister.person.Person;
import nl.accountregister.person.web.PersonPanel;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Toegang on the page of a medewerker. */
@Singleton
class PersonAccessPanel implements PersonPanel {

    private final AccessGrants grants;
    private final Templates templates;

    PersonAccessPanel(AccessGrants grants, Templates templates) {
        this.grants = grants;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "access.title";
    }

    @Override
    public String anchor() {
        return "toegang";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Person person) {
        List<PersonAccessView> rows = grants.ofPerson(ctx.actor(), person.id()).stream().map(g -> row(ctx, g)).toList();
        return Optional.of(templates.part("access/person.jte", Map.of("ctx", ctx, "page", rows)));
    }

    private static PersonAccessView row(PageContext ctx, PersonGrantRow g) {
        return new PersonAccessView("/accounts/" + g.accountId() + "#toegang", g.accountName(), ctx.label(g.role()), ctx.date(g.since()),
            g.endedOn() == null ? null : ctx.date(g.endedOn()));
    }
}
