package nl.accountregister.location.web;

import gg.jte.Content;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationRow;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a location.
 *
 * @param actions what the reader may do, as addresses and labels; the first is the most likely
 * @param past    the day of the past of which it is; null for today
 */
public record LocationPage(String name, String tone, String standing, String kind, @Nullable String town, @Nullable String region,
                           @Nullable String opened, @Nullable String lastDay, List<Option> actions, List<Option> sections, List<Panel> panels,
                           @Nullable PastView past) {

    /** The list of the same day. */
    public String back() {
        return "/locaties" + PastView.suffix(past);
    }

    /** A part that some feature adds. */
    public record Panel(String anchor, String title, Content content) {
    }

    static LocationPage of(PageContext ctx, LocationRow row, List<Panel> panels, @Nullable PastView past) {
        Location l = row.location();
        LocalDate day = PastView.day(ctx, past);
        List<Option> sections = new ArrayList<>(List.of(new Option("#gegevens", ctx.t("location.page.facts"))));
        panels.forEach(panel -> sections.add(new Option("#" + panel.anchor(), panel.title())));
        return new LocationPage(l.name(), LocationWords.tone(l.standing(day)), LocationWords.standing(ctx, l, day), ctx.label(l.kind()), l.town(),
            row.regionName(), l.openedOn() == null ? null : ctx.date(l.openedOn()), l.lastDay() == null ? null : ctx.date(l.lastDay()),
            past == null && Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()) ? actions(ctx, l) : List.of(), sections, panels, past);
    }

    private static List<Option> actions(PageContext ctx, Location l) {
        String path = "/locaties/" + l.id();
        return List.of(new Option(path + "/wijzigen", ctx.t("location.action.change")),
            new Option(path + "/sluiten", ctx.t(l.closedOn() == null ? "location.action.close" : "location.action.close.change")));
    }
}
