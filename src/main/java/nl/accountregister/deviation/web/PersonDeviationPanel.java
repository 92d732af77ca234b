package nl.accountregister.deviation.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.person.Person;
import nl.accountregister.person.web.PersonPanel;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;

/** Afwijkingen on the page of a medewerker, for who sees everything. */
@Singleton
class PersonDeviationPanel implements PersonPanel {

    private final Deviations deviations;
    private final Wording wording;
    private final Templates templates;

    PersonDeviationPanel(Deviations deviations, Wording wording, Templates templates) {
        this.deviations = deviations;
        this.wording = wording;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "deviation.title";
    }

    @Override
    public String anchor() {
        return "afwijkingen";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Person person) {
        if (!Permission.SEE_EVERYTHING.heldBy(ctx.actor())) {
            return Optional.empty();
        }
        DeviationWords words = wording.in(ctx);
        DeviationPanelView view = new DeviationPanelView(deviations.ofPerson(ctx.actor(), person.id()).stream().map(d -> DeviationLine.of(ctx, words, d)).toList(),
            "deviation.panel.none.person");
        return Optional.of(templates.part("deviation/panel.jte", Map.of("ctx", ctx, "page", view)));
    }
}
