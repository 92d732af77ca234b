package nl.accountregister.outbox.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.outbox.AddressFault;
import nl.accountregister.outbox.AddressFaults;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.util.Map;
import java.util.Objects;

import static java.util.stream.Collectors.toMap;

/** De adresfouten: the addresses at which mail does not arrive, with what one can do about each. */
@Controller("/adresfouten")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AddressFaultsController {

    private static final String PATH = "/adresfouten";

    private final AddressFaults faults;
    private final People people;
    private final Html html;

    AddressFaultsController(AddressFaults faults, People people, Html html) {
        this.faults = faults;
        this.people = people;
        this.html = html;
    }

    @Get
    @Accepts({"medewerker", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        Page<AddressFault> page = faults.open(ctx.actor(), query.id("medewerker"), query.slice());
        Map<Long, String> names = people.find(page.rows().stream().map(AddressFault::personId).filter(Objects::nonNull).distinct().toList()).stream()
            .collect(toMap(Person::id, Person::name));
        boolean may = Permission.MANAGE_PEOPLE.heldBy(ctx.actor());
        return html.ok(ctx, "outbox/faults", new AddressFaultsPage(query.has("medewerker") ? PATH : null,
            page.rows().stream().map(f -> line(ctx, f, names, may)).toList(), PagingView.of(page, n -> query.toPage(PATH, n))));
    }

    @Post("/{id}/wissen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> clear(PageContext ctx, long id, Form form) {
        faults.clear(ctx.actor(), id);
        return Html.seeOther(PATH, "notice.fault.cleared");
    }

    private static AddressFaultsPage.FaultLine line(PageContext ctx, AddressFault f, Map<Long, String> names, boolean may) {
        String person = f.personId() == null ? null : names.get(f.personId());
        return new AddressFaultsPage.FaultLine(f.address(), person, person == null ? null : "/medewerkers/" + f.personId(), f.words(), ctx.moment(f.since()),
            f.messageId() == null ? null : "/verzendlijst/" + f.messageId(),
            may && person != null ? "/medewerkers/" + f.personId() + "/wijzigen#email" : null, may ? PATH + "/" + f.id() + "/wissen" : null);
    }
}
