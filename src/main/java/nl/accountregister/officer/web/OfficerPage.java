package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.Holder;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.OfficerLater;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.OfficerVersion;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An officer through time, and who holds it: now, or as it was known at the end of a day of the past.
 *
 * @param tone     colour of the standing
 * @param holders  null for who may not see who they are
 * @param versions the latest first
 * @param changes  whether the reader may change it
 * @param past     the day of the past of which it is; null for today
 * @param later    what was written down after that day about it
 */
public record OfficerPage(String code, String name, String standing, String tone, String personalHeading, String accessHeading, String tie,
                          @Nullable Holders holders, List<Version> versions, boolean changes, @Nullable PastView past, List<LaterLine> later) {

    /** The same day in an address; empty for today. */
    public String query() {
        return PastView.suffix(past);
    }

    /** Who holds it, as many as fit, and whether there are more. */
    public record Holders(List<Person> people, boolean more) {
    }

    /** A medewerker with the place and the period for which. */
    public record Person(String href, String name, @Nullable String place, String period) {
    }

    /**
     * What the table says in a period.
     *
     * @param current   whether it holds that day
     * @param footnotes what the marks in the cells mean
     * @param recorded  who wrote it down and when; null for who may not see that, as is the reason
     */
    public record Version(String period, boolean current, String name, String tie, String personal, String access, List<String> footnotes,
                          @Nullable String recorded, @Nullable String reason) {
    }

    static OfficerPage of(PageContext ctx, OfficerHistory history, OfficerTable table, Profile profile, Holders holders,
                          @Nullable PastView past, List<OfficerLater> later) {
        LocalDate day = PastView.day(ctx, past);
        OfficerVersion now = history.at(day);
        OfficersHeadings headings = OfficersHeadings.of(ctx, table);
        boolean holds = now.holdsOn(day);
        boolean comes = now.validFrom().isAfter(day);
        boolean all = Permission.SEE_EVERYTHING.heldBy(ctx.actor());
        CellWords words = new CellWords(ctx.texts(), ctx.language(), profile);
        return new OfficerPage(now.officer().code(), now.officer().name().in(ctx.language()),
            comes ? ctx.t("officer.standing.comes", now.validFrom()) : !holds ? ctx.t("officer.standing.ended", now.validUntil())
                : now.validUntil() == null || history.at(now.validUntil().plusDays(1)).holdsOn(now.validUntil().plusDays(1)) ? ctx.t("officer.standing.holds")
                : ctx.t("officer.standing.ends", now.validUntil()),
            comes ? "blue" : holds ? "green" : "grey", headings.personal(), headings.access(), ctx.label(now.officer().tie()),
            all ? holders : null,
            history.all().stream().sorted(Comparator.comparing(OfficerVersion::validFrom).reversed()).map(v -> version(ctx, v, words, all, day)).toList(),
            past == null && Permission.MANAGE_OFFICERS.heldBy(ctx.actor()), past,
            later.stream().filter(l -> l.officer().code().equals(now.officer().code())).map(l -> OfficersPage.later(ctx, words, l)).toList());
    }

    static Holders holders(PageContext ctx, List<Holder> all) {
        return holders(ctx, all, "");
    }

    /** @param day as the addresses of the holders end with; empty for today */
    static Holders holders(PageContext ctx, List<Holder> all, String day) {
        List<Person> people = new ArrayList<>();
        all.stream().limit(Officers.HOLDERS).forEach(h -> people.add(new Person("/medewerkers/" + h.personId() + day, h.name(), h.place(),
            h.until() == null ? ctx.t("officer.since", h.since()) : ctx.t("officer.period", h.since(), h.until()))));
        return new Holders(people, all.size() > Officers.HOLDERS);
    }

    private static Version version(PageContext ctx, OfficerVersion v, CellWords words, boolean all, LocalDate day) {
        return new Version(period(ctx, v), v.holdsOn(day), v.officer().name().in(ctx.language()), ctx.label(v.officer().tie()),
            words.cell(v.officer().personal()), words.cell(v.officer().access()),
            v.officer().notes().stream().map(words::footnote).toList(),
            all ? ctx.t("officer.recorded", v.recordedAt(), v.recordedBy()) : null, all ? v.reason() : null);
    }

    private static String period(PageContext ctx, OfficerVersion v) {
        if (v.isFromTheBeginning()) {
            return v.validUntil() == null ? ctx.t("officer.always") : ctx.t("officer.until", v.validUntil());
        }
        return v.validUntil() == null ? ctx.t("officer.since", v.validFrom()) : ctx.t("officer.period", v.validFrom(), v.validUntil());
    }
}
