package nl.accountregister.person.web;

import gg.jte.Content;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.HoldingRow;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonStanding;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;

/**
 * The page of a medewerker.
 *
 * @param list    whether the reader may go to the list
 * @param actions what the reader may do, as addresses and labels; the first is the most likely
 * @param give    where a function can be given; null for who may not, and after leaving
 */
public record PersonPage(String name, boolean list, String tone, String standing, @Nullable String email, @Nullable String number, String from,
                         @Nullable String until, List<Holding> holdings, List<Option> actions, @Nullable String give, List<Option> sections,
                         List<Panel> panels) {

    /** A function with its period. @param end where it can be ended; null when it is over or the reader may not */
    public record Holding(String officer, @Nullable String place, String from, @Nullable String until, boolean now, boolean over, @Nullable String end) {
    }

    /** A part that some feature adds. */
    public record Panel(String anchor, String title, Content content) {
    }

    static PersonPage of(PageContext ctx, Person p, List<HoldingRow> held, OfficerTable table, List<Panel> panels) {
        boolean manages = Permission.MANAGE_PEOPLE.heldBy(ctx.actor());
        PersonStanding standing = p.standing(ctx.today());
        String path = "/medewerkers/" + p.id();
        List<Option> sections = new ArrayList<>(List.of(new Option("#gegevens", ctx.t("person.page.facts")), new Option("#functies", ctx.t("person.page.holdings"))));
        panels.forEach(panel -> sections.add(new Option("#" + panel.anchor(), panel.title())));
        return new PersonPage(p.name(), Permission.SEE_EVERYTHING.heldBy(ctx.actor()), PersonWords.tone(standing), PersonWords.standing(ctx, p), p.email(),
            p.staffNumber(), ctx.date(p.inServiceFrom()), p.inServiceUntil() == null ? null : ctx.date(p.inServiceUntil()),
            held.stream().map(h -> holding(ctx, table, p, h, manages ? path : null)).toList(),
            manages ? actions(ctx, path, p) : List.of(), manages && standing != PersonStanding.LEFT ? path + "/functies/nieuw" : null, sections, panels);
    }

    private static List<Option> actions(PageContext ctx, String path, Person p) {
        return List.of(new Option(path + "/wijzigen", ctx.t("person.action.change")),
            new Option(path + "/uit-dienst", ctx.t(p.inServiceUntil() == null ? "person.action.leave" : "person.action.leave.change")));
    }

    private static Holding holding(PageContext ctx, OfficerTable table, Person p, HoldingRow h, @Nullable String path) {
        boolean over = h.isOver(ctx.today()) || p.standing(ctx.today()) == PersonStanding.LEFT;
        return new Holding(PersonWords.officer(ctx, table, h.officer()), h.place(), ctx.date(h.heldFrom()), h.heldUntil() == null ? null : ctx.date(h.heldUntil()),
            !over && h.holdsOn(ctx.today()), over, path == null || over ? null : path + "/functies/" + h.id() + "/beeindigen");
    }
}
