package nl.accountregister.timeline.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.HappeningKind;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toMap;

/** Says what happened, in plain sentences. */
@Singleton
class TimelineWords {

    private static final Map<String, String> TONES = Map.of("account.geregistreerd", "green", "account.in-gebruik", "green", "account.hervat", "green",
        "account.voorbereid", "blue", "account.opgeschort", "orange", "account.opgeheven", "red");
    private static final Map<String, String> CODED = Map.of("soort", "AccountKind", "status", "AccountStatus", "zichtbaarheid", "Visibility",
        "tweestapsverificatie", "TwoFactor", "rol", "AccessRole");
    private static final Set<String> OF_PEOPLE = Set.of("eigenaar", "plaatsvervanger", "nieuweEigenaar");
    /** What other things than accounts are about, and so is said also when it is as it was. */
    private static final Set<String> WHOM = Set.of("medewerker", "rol", "nieuweEigenaar");
    private static final String ID = "\\d{1,18}";

    private final People people;
    private final Locations locations;

    TimelineWords(People people, Locations locations) {
        this.people = people;
        this.locations = locations;
    }

    /** Names that the changes of a page need, looked up at once. */
    private record Names(Map<String, String> people, Map<String, String> locations) {
    }

    List<TimelineLine> of(PageContext ctx, List<Happening> happenings) {
        List<Long> ids = happenings.stream().map(Happening::facts).filter(Happening.Changed.class::isInstance).map(Happening.Changed.class::cast)
            .flatMap(c -> Stream.of(c.entry().before(), c.entry().after())).flatMap(facts -> OF_PEOPLE.stream().map(facts::get))
            .filter(Objects::nonNull).filter(id -> id.matches(ID)).map(Long::valueOf).distinct().toList();
        Names names = new Names(people.find(ids).stream().collect(toMap(p -> String.valueOf(p.id()), Person::name)),
            locations.all().stream().collect(toMap(l -> String.valueOf(l.id()), Location::name)));
        return happenings.stream().map(h -> line(ctx, names, h)).toList();
    }

    private static TimelineLine line(PageContext ctx, Names names, Happening h) {
        if (h.facts() instanceof Happening.Changed changed) {
            return changed(ctx, names, h, changed.entry());
        }
        if (h.facts() instanceof Happening.Reviewed review) {
            return reviewed(ctx, h, review);
        }
        if (h.facts() instanceof Happening.Acted action) {
            return acted(ctx, h, action);
        }
        return reminded(ctx, h, (Happening.Reminded) h.facts());
    }

    private static TimelineLine reviewed(PageContext ctx, Happening h, Happening.Reviewed review) {
        ReviewOutcome outcome = ReviewOutcome.valueOf(review.outcome());
        List<String> lines = new ArrayList<>(List.of(ctx.t("timeline.review.due", review.dueOn())));
        if (h.kind() == HappeningKind.SECOND) {
            boolean agrees = Boolean.TRUE.equals(review.agrees());
            return line(ctx, h, ctx.t(agrees ? "timeline.second.yes" : "timeline.second.no"), agrees ? "green" : "orange", lines, review.words());
        }
        if (h.kind() == HappeningKind.WITHDRAWN) {
            return line(ctx, h, ctx.t("timeline.withdrawn"), "orange", lines, review.words());
        }
        if (review.waits()) {
            lines.add(ctx.t("timeline.review.waits"));
        } else if (!review.partial() && review.nextOn() != null) {
            lines.add(ctx.t("timeline.review.next", review.nextOn()));
        }
        String tone = review.waits() ? "blue" : outcome == ReviewOutcome.IN_ORDER ? "green" : outcome == ReviewOutcome.ACTION_NEEDED ? "orange" : "red";
        return line(ctx, h, ctx.t(review.partial() ? "timeline.review.partial" : "timeline.review", outcome), tone, lines, review.words());
    }

    private static TimelineLine acted(PageContext ctx, Happening h, Happening.Acted action) {
        String who = action.who() == null ? ctx.t("timeline.communications") : action.who();
        List<String> lines = List.of(ctx.t("timeline.action.who", who, action.dueOn()));
        if (action.done() == null) {
            return line(ctx, h, action.what() == null ? ctx.t("timeline.action.plain") : ctx.t("timeline.action", action.what()), "orange", lines, null);
        }
        String key = action.done() ? "timeline.action.done" : "timeline.action.dropped";
        return line(ctx, h, action.what() == null ? ctx.t(key + ".plain") : ctx.t(key, action.what()), action.done() ? "green" : "grey", lines, action.answer());
    }

    private static TimelineLine reminded(PageContext ctx, Happening h, Happening.Reminded reminder) {
        String step = ctx.t(reminder.step() < 0 ? "reminder.step.before" : reminder.step() == 0 ? "reminder.step.on" : "reminder.step.after", Math.abs(reminder.step()));
        List<String> lines = new ArrayList<>();
        lines.add(reminder.review() ? ctx.t("timeline.reminder.review", reminder.dueOn())
            : reminder.action() == null ? ctx.t("timeline.reminder.action.plain", reminder.dueOn()) : ctx.t("timeline.reminder.action", reminder.action(), reminder.dueOn()));
        reminder.told().forEach(told -> lines.add(told(ctx, told)));
        if (reminder.told().isEmpty()) {
            lines.add(ctx.t("timeline.reminder.nobody"));
        }
        boolean lost = reminder.told().isEmpty() || reminder.told().stream().anyMatch(t -> t.status().isLost());
        boolean sent = reminder.told().stream().allMatch(t -> t.status() == OutboxStatus.SENT);
        return line(ctx, h, ctx.t("timeline.reminder", step), lost ? "red" : sent ? "green" : "grey", lines, null);
    }

    private static String told(PageContext ctx, Happening.Told told) {
        String whom = told.address() == null ? told.name() : ctx.t("timeline.told.address", told.name(), told.address());
        String what = told.at() == null ? ctx.label(told.status()) : ctx.t("timeline.told.at", ctx.label(told.status()), told.at());
        String sentence = ctx.t("timeline.told", whom, what);
        String cause = "timeline.cause." + told.cause();
        if (told.cause() != null && ctx.texts().has(ctx.language(), cause)) {
            sentence += " " + (told.insteadOf() == null ? ctx.t("timeline.cause.nobody") : ctx.t(cause, told.insteadOf()));
        }
        return told.error() == null || told.error().isBlank() || !told.status().isLost() ? sentence : sentence + " " + ctx.t("timeline.told.error", told.error());
    }

    private static TimelineLine changed(PageContext ctx, Names names, Happening h, AuditEntry e) {
        String key = "audit.action." + e.action();
        String title = ctx.texts().has(ctx.language(), key) ? ctx.t(key) : e.action();
        List<String> lines = new ArrayList<>();
        // The name of the account says nothing on its own page; that of a plan does.
        if (e.action().startsWith("beheerplan.") && !e.message().isBlank()) {
            lines.add(e.message());
        }
        boolean first = e.before().isEmpty() && e.action().startsWith("account.");
        // Facts of an account have an order; those of other things come as they were kept, so by name.
        Set<String> facts = e.action().startsWith("account.") ? new LinkedHashSet<>(e.after().keySet()) : new TreeSet<>(e.after().keySet());
        facts.addAll(e.before().keySet());
        for (String fact : first ? Set.<String>of() : facts) {
            String before = value(ctx, names, fact, e.before().get(fact));
            String after = value(ctx, names, fact, e.after().get(fact));
            boolean own = !(fact.equals("status") && !e.action().startsWith("account."));
            String label = label(ctx, fact);
            boolean same = Objects.equals(before, after);
            if (!own || label == null || same && (before == null || !WHOM.contains(fact))) {
                continue;
            }
            if (same || !e.action().startsWith("account.") && (before == null || after == null)) {
                lines.add(ctx.t("timeline.fact", label, before == null ? after : before));
            } else {
                lines.add(before == null ? ctx.t("account.history.set", label, after) : after == null ? ctx.t("account.history.gone", label, before)
                    : ctx.t("account.history.change", label, before, after));
            }
        }
        return line(ctx, h, Character.toUpperCase(title.charAt(0)) + title.substring(1), TONES.getOrDefault(e.action(), "grey"), lines, null);
    }

    @Nullable
    private static String label(PageContext ctx, String fact) {
        return Stream.of("account.fact." + fact, "timeline.fact." + fact).filter(key -> ctx.texts().has(ctx.language(), key)).map(ctx::t).findFirst().orElse(null);
    }

    @Nullable
    private static String value(PageContext ctx, Names names, String fact, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        String coded = CODED.containsKey(fact) ? "code." + CODED.get(fact) + "." + raw : "";
        if (ctx.texts().has(ctx.language(), coded)) {
            return ctx.t(coded);
        }
        if (OF_PEOPLE.contains(fact)) {
            return names.people.getOrDefault(raw, raw);
        }
        if (fact.equals("locatie")) {
            return names.locations.getOrDefault(raw, raw);
        }
        if (fact.equals("interval") && raw.matches(ID)) {
            return ctx.t("account.months", Long.valueOf(raw));
        }
        return raw.matches("\\d{4}-\\d{2}-\\d{2}") ? ctx.date(LocalDate.parse(raw)) : raw;
    }

    private static TimelineLine line(PageContext ctx, Happening h, String title, String tone, List<String> lines, @Nullable String words) {
        return new TimelineLine(h.kind().code(), h.at().toString(), ctx.moment(h.at()), title, h.by(), tone, lines, words == null || words.isBlank() ? null : words);
    }
}
