package nl.accountregister.timeline;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.FactWords;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.signal.SignalEventKind;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalResult;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gebeurtenissen in words: says what happened, in plain sentences, for pages, the API and paper. */
@Singleton
public class HappeningWords {

    /** What other things than accounts are about, and so is said also when it is as it was. */
    private static final Set<String> WHOM = Set.of("medewerker", "rol", "nieuweEigenaar");

    private final FactWords facts;
    private final Texts texts;

    HappeningWords(FactWords facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** The texts in the language of the reader. */
    private record Tongue(Texts texts, Language language) {

        String t(String key, Object... args) {
            return texts.get(language, key, args);
        }

        String label(Coded coded) {
            return texts.label(language, coded);
        }
    }

    /** What happened, in the order in which it is given. A system call: what the reader may not see was left out before. */
    public List<HappeningText> of(Language language, List<Happening> happenings) {
        Tongue in = new Tongue(texts, language);
        FactWords.Names names = facts.names(happenings.stream().map(Happening::facts).filter(Happening.Changed.class::isInstance).map(Happening.Changed.class::cast)
            .flatMap(c -> Stream.of(c.entry().before(), c.entry().after())).flatMap(values -> FactWords.OF_PEOPLE.stream().map(values::get))
            .filter(Objects::nonNull).toList());
        return happenings.stream().map(h -> line(in, names, h)).toList();
    }

    private HappeningText line(Tongue in, FactWords.Names names, Happening h) {
        if (h.facts() instanceof Happening.Changed changed) {
            return changed(in, names, h, changed.entry());
        }
        if (h.facts() instanceof Happening.Reviewed review) {
            return reviewed(in, h, review);
        }
        if (h.facts() instanceof Happening.Acted action) {
            return acted(in, h, action);
        }
        if (h.facts() instanceof Happening.Signalled signal) {
            return signalled(in, h, signal);
        }
        return reminded(in, h, (Happening.Reminded) h.facts());
    }

    private static HappeningText reviewed(Tongue in, Happening h, Happening.Reviewed review) {
        ReviewOutcome outcome = ReviewOutcome.valueOf(review.outcome());
        List<String> lines = new ArrayList<>(List.of(in.t("timeline.review.due", review.dueOn())));
        if (h.kind() == HappeningKind.SECOND) {
            boolean agrees = Boolean.TRUE.equals(review.agrees());
            return line(in, h, in.t(agrees ? "timeline.second.yes" : "timeline.second.no"), agrees ? "green" : "orange", lines, review.words());
        }
        if (h.kind() == HappeningKind.WITHDRAWN) {
            return line(in, h, in.t("timeline.withdrawn"), "orange", lines, review.words());
        }
        if (review.waits()) {
            lines.add(in.t("timeline.review.waits"));
        } else if (!review.partial() && review.nextOn() != null) {
            lines.add(in.t("timeline.review.next", review.nextOn()));
        }
        String tone = review.waits() ? "blue" : outcome == ReviewOutcome.IN_ORDER ? "green" : outcome == ReviewOutcome.ACTION_NEEDED ? "orange" : "red";
        return line(in, h, in.t(review.partial() ? "timeline.review.partial" : "timeline.review", outcome), tone, lines, review.words());
    }

    private static HappeningText acted(Tongue in, Happening h, Happening.Acted action) {
        String who = action.who() == null ? in.t("timeline.communications") : action.who();
        List<String> lines = List.of(in.t("timeline.action.who", who, action.dueOn()));
        if (action.done() == null) {
            return line(in, h, action.what() == null ? in.t("timeline.action.plain") : in.t("timeline.action", action.what()), "orange", lines, null);
        }
        String key = action.done() ? "timeline.action.done" : "timeline.action.dropped";
        return line(in, h, action.what() == null ? in.t(key + ".plain") : in.t(key, action.what()), action.done() ? "green" : "grey", lines, action.answer());
    }

    private static HappeningText signalled(Tongue in, Happening h, Happening.Signalled signal) {
        String code = signal.code() == null ? "" : signal.code();
        Optional<? extends Coded> coded = switch (signal.what()) {
            case JUDGED -> Coded.find(SignalOutcome.class, code);
            case CLOSED -> Coded.find(SignalResult.class, code);
            default -> Optional.empty();
        };
        String title = signal.what() == SignalEventKind.RECEIVED ? in.t("timeline.signal.received", signal.about())
            : in.t("timeline.signal", in.t("signal.happened." + signal.what().code(), coded.map(in::label).orElse(code), signal.onDay() == null ? "" : signal.onDay()));
        String tone = signal.what() == SignalEventKind.CLOSED ? "green" : signal.what() == SignalEventKind.RECEIVED ? "blue" : "orange";
        return line(in, h, title, tone, List.of(in.t("timeline.signal.reference", signal.reference())), null);
    }

    private static HappeningText reminded(Tongue in, Happening h, Happening.Reminded reminder) {
        String step = in.t(reminder.step() < 0 ? "reminder.step.before" : reminder.step() == 0 ? "reminder.step.on" : "reminder.step.after", Math.abs(reminder.step()));
        List<String> lines = new ArrayList<>();
        lines.add(reminder.review() ? in.t("timeline.reminder.review", reminder.dueOn())
            : reminder.action() == null ? in.t("timeline.reminder.action.plain", reminder.dueOn()) : in.t("timeline.reminder.action", reminder.action(), reminder.dueOn()));
        reminder.told().forEach(told -> lines.add(told(in, told)));
        if (reminder.told().isEmpty()) {
            lines.add(in.t("timeline.reminder.nobody"));
        }
        boolean lost = reminder.told().isEmpty() || reminder.told().stream().anyMatch(t -> t.status().isLost());
        boolean sent = reminder.told().stream().allMatch(t -> t.status() == OutboxStatus.SENT);
        return line(in, h, in.t("timeline.reminder", step), lost ? "red" : sent ? "green" : "grey", lines, null);
    }

    private static String told(Tongue in, Happening.Told told) {
        String whom = told.address() == null ? told.name() : in.t("timeline.told.address", told.name(), told.address());
        String what = told.at() == null ? in.label(told.status()) : in.t("timeline.told.at", in.label(told.status()), told.at());
        String sentence = in.t("timeline.told", whom, what);
        String cause = "timeline.cause." + told.cause();
        if (told.cause() != null && in.texts().has(in.language, cause)) {
            sentence += " " + (told.insteadOf() == null ? in.t("timeline.cause.nobody") : in.t(cause, told.insteadOf()));
        }
        return told.error() == null || told.error().isBlank() || !told.status().isLost() ? sentence : sentence + " " + in.t("timeline.told.error", told.error());
    }

    private HappeningText changed(Tongue in, FactWords.Names names, Happening h, AuditEntry e) {
        String key = "audit.action." + e.action();
        String title = in.texts().has(in.language, key) ? in.t(key) : e.action();
        List<String> lines = new ArrayList<>();
        // The name of the account says nothing on its own page; that of a plan does.
        if (e.action().startsWith("beheerplan.") && !e.message().isBlank()) {
            lines.add(e.message());
        }
        boolean first = e.before().isEmpty() && e.action().startsWith("account.");
        // Facts of an account have an order; those of other things come as they were kept, so by name.
        Set<String> named = e.action().startsWith("account.") ? new LinkedHashSet<>(e.after().keySet()) : new TreeSet<>(e.after().keySet());
        named.addAll(e.before().keySet());
        for (String fact : first ? Set.<String>of() : named) {
            String before = facts.value(in.language, names, fact, e.before().get(fact));
            String after = facts.value(in.language, names, fact, e.after().get(fact));
            boolean own = !(fact.equals("status") && !e.action().startsWith("account."));
            String label = label(in, fact);
            boolean same = Objects.equals(before, after);
            if (!own || label == null || same && (before == null || !WHOM.contains(fact))) {
                continue;
            }
            if (same || !e.action().startsWith("account.") && (before == null || after == null)) {
                lines.add(in.t("timeline.fact", label, before == null ? after : before));
            } else {
                lines.add(facts.change(in.language, label, before, after));
            }
        }
        return line(in, h, Character.toUpperCase(title.charAt(0)) + title.substring(1), FactWords.tone(e.action()), lines, null);
    }

    @Nullable
    private static String label(Tongue in, String fact) {
        return Stream.of("account.fact." + fact, "timeline.fact." + fact).filter(key -> in.texts().has(in.language, key)).map(in::t).findFirst().orElse(null);
    }

    private static HappeningText line(Tongue in, Happening h, String title, String tone, List<String> lines, @Nullable String words) {
        return new HappeningText(h.kind(), h.at(), title, h.by(), tone, lines, words == null || words.isBlank() ? null : words);
    }
}
