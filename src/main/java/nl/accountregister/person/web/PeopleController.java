package nl.accountregister.person.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonFilter;
import nl.accountregister.person.PersonKnown;
import nl.accountregister.person.PersonStanding;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The list of medewerkers and the page of each. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PeopleController {

    private final People people;
    private final PersonWords words;
    private final List<PersonPanel> panels;
    private final Html html;

    PeopleController(People people, PersonWords words, List<PersonPanel> panels, Html html) {
        this.people = people;
        this.words = words;
        this.panels = panels.stream().sorted(Comparator.comparingInt(PersonPanel::order)).toList();
        this.html = html;
    }

    @Get("/medewerkers")
    @Accepts({"q", "stand", "functie", "locatie", "regio", "peildatum", "sorteer", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        String sort = query.oneOf("sorteer", PersonFilter.SORTS, "naam");
        return html.ok(ctx, "person/list", PeopleListPage.of(ctx, query, sort, people.search(ctx.actor(), filter(query), sort, query.slice()), words));
    }

    @Get("/medewerkers/{id}")
    @Accepts("peildatum")
    HttpResponse<String> person(PageContext ctx, long id, Query query) {
        LocalDate day = query.date("peildatum");
        if (day != null && !day.equals(ctx.today())) {
            PersonKnown known = people.on(ctx.actor(), id, day);
            return html.ok(ctx, "person/past", PersonPastPage.of(ctx, known, words.table(ctx, day), PastView.of(ctx, day, "/medewerkers/" + id, query)));
        }
        Person person = people.get(ctx.actor(), id);
        List<PersonPage.Panel> shown = panels.stream().flatMap(p -> p.content(ctx, person).stream()
            .map(content -> new PersonPage.Panel(p.anchor(), ctx.t(p.titleKey()), content))).toList();
        return html.ok(ctx, "person/page", PersonPage.of(ctx, person, people.holdings(ctx.actor(), id), words.table(), shown));
    }

    /** What the address of a list asks for. @throws nl.accountregister.shared.BadRequest for a value that does not exist */
    static PersonFilter filter(Query query) {
        return new PersonFilter(query.coded("stand", PersonStanding.class), query.text("functie", 64), query.id("locatie"), query.id("regio"),
            query.text("q", PeopleListPage.MAX_QUERY), query.date("peildatum"));
    }
}
