package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.HoldingRow;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonKnown;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;

import java.time.LocalDate;
import java.util.List;

/** The page of a medewerker as the register knew one at the end of a day of the past. Nothing can be done on it. */
public record PersonPastPage(PastView past, String name, String tone, String standing, @Nullable String email, @Nullable String number, String from,
                             @Nullable String until, List<PersonPage.Holding> holdings, List<LaterLine> later) {

    static PersonPastPage of(PageContext ctx, PersonKnown known, OfficerTable table, PastView past) {
        Person p = known.person();
        LocalDate day = past.day();
        return new PersonPastPage(past, p.name(), PersonWords.tone(p.standing(day)), ctx.label(p.standing(day)), p.email(), p.staffNumber(),
            ctx.date(p.inServiceFrom()), p.inServiceUntil() == null ? null : ctx.date(p.inServiceUntil()),
            known.holdings().stream().map(h -> holding(ctx, table, p, h, day)).toList(), known.later().stream().map(l -> later(ctx, table, p, l)).toList());
    }

    private static PersonPage.Holding holding(PageContext ctx, OfficerTable table, Person p, HoldingRow h, LocalDate day) {
        boolean over = h.isOver(day) || p.inServiceUntil() != null && day.isAfter(p.inServiceUntil());
        return new PersonPage.Holding(PersonWords.officer(ctx, table, h.officer()), h.place(), ctx.date(h.heldFrom()),
            h.heldUntil() == null ? null : ctx.date(h.heldUntil()), !over && h.holdsOn(day), over, null);
    }

    private static LaterLine later(PageContext ctx, OfficerTable table, Person p, PersonKnown.Later l) {
        String what = l.held() == null ? p.name() : PersonWords.holding(ctx, table, l.held());
        return new LaterLine(ctx.t("person.later." + (l.held() == null ? "service" : "holding") + (l.holds() ? ".yes" : ".no"), what),
            ctx.t("history.later.since", l.since()));
    }
}
