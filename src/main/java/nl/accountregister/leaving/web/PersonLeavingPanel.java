package nl.accountregister.leaving.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.person.Person;
import nl.accountregister.person.web.PersonPanel;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vertrek on the page of a medewerker: the checklist of now, and those of before. */
@Singleton
class PersonLeavingPanel implements PersonPanel {

    private final Leavings leavings;
    private final Templates templates;

    PersonLeavingPanel(Leavings leavings, Templates templates) {
        this.leavings = leavings;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "leaving.title";
    }

    @Override
    public String anchor() {
        return "vertrek";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Person person) {
        List<LeavingView> all = leavings.ofPerson(ctx.actor(), person.id()).stream().map(l -> LeavingView.of(ctx, l)).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(templates.part("leaving/person.jte", Map.of("ctx", ctx, "page", all)));
    }
}
