package nl.accountregister.person.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.person.AbsenceRow;
import nl.accountregister.person.Absences;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonStanding;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Afwezigheid on the page of a medewerker: the days of now, those that come, and those of before. */
@Singleton
class AbsencePanel implements PersonPanel {

    private final Absences absences;
    private final Templates templates;

    AbsencePanel(Absences absences, Templates templates) {
        this.absences = absences;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "person.absence.title";
    }

    @Override
    public String anchor() {
        return "afwezigheid";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Person person) {
        boolean may = absences.mayRecord(ctx.actor(), person.id()) && person.standing(ctx.today()) != PersonStanding.LEFT;
        String path = "/medewerkers/" + person.id() + "/afwezigheid/";
        List<AbsencePanelView.Line> lines = absences.of(ctx.actor(), person.id()).stream().map(a -> line(ctx, a, may ? path : null)).toList();
        return lines.isEmpty() && !may ? Optional.empty() : Optional.of(templates.part("person/absences.jte",
            Map.of("ctx", ctx, "page", new AbsencePanelView(lines, may ? path + "nieuw" : null, ctx.actor().is(person.id())))));
    }

    private static AbsencePanelView.Line line(PageContext ctx, AbsenceRow a, String path) {
        boolean over = a.isOver(ctx.today());
        boolean now = a.isOn(ctx.today());
        return new AbsencePanelView.Line(ctx.date(a.fromOn()), ctx.date(a.untilOn()), over ? "grey" : now ? "orange" : "blue",
            ctx.t(over ? "person.absence.over.badge" : now ? "person.absence.now" : "person.absence.coming"), a.substituteName(),
            over ? List.of() : warnings(ctx, a), a.note(), a.recordedByName(), over || path == null ? null : path + a.id() + "/wijzigen");
    }

    private static List<String> warnings(PageContext ctx, AbsenceRow a) {
        List<String> warnings = new ArrayList<>();
        if (a.substituteAwayFrom() != null) {
            warnings.add(ctx.t("person.absence.warn.away", a.substituteName(), a.substituteAwayFrom(), a.substituteAwayUntil()));
        }
        if (a.substituteLeaves()) {
            warnings.add(ctx.t("person.absence.warn.leaves", a.substituteName(), a.substituteUntil()));
        }
        return warnings;
    }
}
