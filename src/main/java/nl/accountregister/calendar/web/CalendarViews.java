package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.calendar.CalendarItem;
import nl.accountregister.calendar.CalendarKind;
import nl.accountregister.calendar.CalendarMonth;
import nl.accountregister.calendar.CalendarSpan;
import nl.accountregister.location.Locations;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the pages of the calendar. */
@Singleton
class CalendarViews {

    static final String MONTH = "/kalender";
    static final String LIST = "/kalender/lijst";
    static final String AS_LIST = "lijst";

    private final Locations locations;
    private final PersonChoices people;
    private final Platforms platforms;

    CalendarViews(Locations locations, PersonChoices people, Platforms platforms) {
        this.locations = locations;
        this.people = people;
        this.platforms = platforms;
    }

    CalendarPage month(PageContext ctx, Query query, CalendarMonth month) {
        YearMonth shown = month.month();
        boolean asList = query.has("weergave");
        Map<String, String> typed = CalendarAsked.typed(query);
        List<CalendarPage.Week> weeks = CalendarMonth.weeks(shown).stream().map(days -> new CalendarPage.Week(
            ctx.t("calendar.week", days.get(0).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), days.stream().map(day -> day(ctx, query, month, day)).toList())).toList();
        List<CalendarPage.Day> busy = weeks.stream().flatMap(week -> week.days().stream()).filter(day -> !day.lines().isEmpty()).toList();
        YearMonth now = YearMonth.from(ctx.today());
        return new CalendarPage(ctx.month(shown), seesAll(ctx), asList, shown.toString(), to(query, shown.minusMonths(1)), to(query, shown.plusMonths(1)),
            shown.equals(now) ? null : to(query, now), MONTH + query.with(change("weergave", asList ? null : AS_LIST)), FormView.of(typed), CalendarAsked.active(query),
            choices(ctx, query), late(ctx, query, month.overdue()), weeks, busy, ctx.t("calendar.total", month.total(), ctx.month(shown)));
    }

    CalendarListPage list(PageContext ctx, Query query, CalendarSpan span, Page<CalendarItem> page) {
        Map<String, String> typed = CalendarAsked.typed(query);
        Map<String, String> kept = new LinkedHashMap<>();
        Stream.of("van", "tot", "achterstallig").filter(query::has).forEach(name -> kept.put(name, query.text(name, 40)));
        String title = span.open() ? ctx.t("calendar.list.late")
            : span.from().equals(span.until()) ? ctx.t("calendar.list.day", weekday(ctx, span.from())) : ctx.t("calendar.list.span", span.from(), span.until());
        YearMonth month = YearMonth.from(span.open() ? ctx.today() : span.from());
        String back = MONTH + only(query, CalendarAsked.isShown(month) && !month.equals(YearMonth.from(ctx.today())) ? Map.of("maand", month.toString()) : Map.of());
        return new CalendarListPage(title, seesAll(ctx), kept, FormView.of(typed), CalendarAsked.active(query), choices(ctx, query), new Option(back, ctx.t("calendar.title")),
            page.rows().stream().map(item -> line(ctx, item)).toList(), PagingView.of(page, n -> query.toPage(LIST, n)));
    }

    private CalendarPage.Day day(PageContext ctx, Query query, CalendarMonth month, LocalDate day) {
        boolean outside = !YearMonth.from(day).equals(month.month());
        CalendarMonth.Some some = outside ? CalendarMonth.Some.NONE : month.on(day);
        return new CalendarPage.Day(day.toString(), day.getDayOfMonth(), weekday(ctx, day), day.equals(ctx.today()), outside,
            some.items().stream().map(item -> line(ctx, item)).toList(),
            more(ctx, some, LIST + only(query, Map.of("van", day.toString(), "tot", day.toString()))));
    }

    @Nullable
    private CalendarPage.Late late(PageContext ctx, Query query, CalendarMonth.Some some) {
        return some.total() == 0 ? null : new CalendarPage.Late(ctx.t("calendar.late", some.total()),
            some.items().stream().map(item -> line(ctx, item)).toList(), more(ctx, some, LIST + only(query, Map.of("achterstallig", "true"))));
    }

    @Nullable
    private static Option more(PageContext ctx, CalendarMonth.Some some, String href) {
        return some.more() == 0 ? null : new Option(href, ctx.t("calendar.more", some.more()));
    }

    private CalendarLine line(PageContext ctx, CalendarItem item) {
        boolean done = item.kind() == CalendarKind.DONE;
        boolean late = item.isOverdue(ctx.today());
        String platform = platforms.name(item.platform());
        String who = item.who() != null ? item.who() : item.kind() == CalendarKind.ACTION ? ctx.t("calendar.communications") : null;
        String until = done ? "" : ctx.until(item.day());
        return new CalendarLine(item.day().toString(), ctx.date(item.day()), until, ctx.label(item.kind()), late ? "red" : done ? "green"
            : item.kind() == CalendarKind.ACTION ? "orange" : "blue", item.kind() == CalendarKind.ACTION ? "/acties/" + item.id() : "/accounts/" + item.accountId(), item.account(),
            item.location() == null ? platform : platform + " · " + item.location(), who, item.what(),
            ctx.t("calendar.item", ctx.label(item.kind()), item.account()));
    }

    private CalendarPage.Choices choices(PageContext ctx, Query query) {
        ChoiceView staff = ChoiceView.of(ctx, FormView.of(CalendarAsked.typed(query)), "medewerker", (search, chosen) -> people.of(ctx.actor(), search, chosen, List.of()));
        return new CalendarPage.Choices(locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList(),
            locations.regions().stream().map(r -> new Option(String.valueOf(r.id()), r.name())).toList(), staff);
    }

    private static boolean seesAll(PageContext ctx) {
        return Permission.SEE_EVERYTHING.heldBy(ctx.actor());
    }

    /** The address of a month with the filters of this one; null when it cannot be shown. */
    @Nullable
    private static String to(Query query, YearMonth month) {
        return CalendarAsked.isShown(month) ? MONTH + query.with(change("maand", month.toString())) : null;
    }

    /** A query string with the filters and with these, and nothing else. */
    private static String only(Query query, Map<String, String> rest) {
        Map<String, String> change = new LinkedHashMap<>();
        Stream.of("maand", "weergave", "van", "tot", "achterstallig", "pagina", "grootte").forEach(name -> change.put(name, rest.get(name)));
        String address = query.with(change);
        return address.equals("?") ? "" : address;
    }

    private static Map<String, String> change(String name, @Nullable String value) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put(name, value);
        return change;
    }

    private static String weekday(PageContext ctx, LocalDate day) {
        return ctx.t("calendar.day", ctx.t("calendar.weekday." + day.getDayOfWeek().getValue()), day);
    }
}
