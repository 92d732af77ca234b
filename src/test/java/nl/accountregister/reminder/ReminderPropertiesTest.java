package nl.accountregister.reminder;

import io.micronaut.context.ApplicationContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.accountregister.reminder.ReminderHistory.Happening;
import nl.accountregister.reminder.ReminderHistory.Kind;

import java.util.List;
import java.util.Map;

/** What holds of reminders whatever happens; see {@link ReminderHistory}. */
class ReminderPropertiesTest {

    private static ApplicationContext context;

    @BeforeContainer
    static void start() {
        context = ApplicationContext.run(settings(Map.of()), "test");
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    /** Nothing happens by itself. */
    static Map<String, Object> settings(Map<String, String> database) {
        Map<String, Object> settings = new java.util.HashMap<>(database);
        settings.put("accountregister.reminders.enabled", "false");
        settings.put("accountregister.mail.worker-enabled", "false");
        return settings;
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void never_twice_never_after_it_is_done_never_skipped(@ForAll("dueIn") List<Integer> dueIn, @ForAll("happenings") List<Happening> happenings) throws Exception {
        new ReminderHistory(context).live(dueIn, happenings);
    }

    @Provide
    Arbitrary<List<Integer>> dueIn() {
        return Arbitraries.integers().between(-20, 60).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(3, Kind.DAYS_PASS), Tuple.of(8, Kind.DAYS_PASS_AND_ROUND), Tuple.of(2, Kind.ROUND), Tuple.of(1, Kind.TWO_ROUNDS),
            Tuple.of(2, Kind.BROKEN_ROUND), Tuple.of(2, Kind.PICK_UP), Tuple.of(3, Kind.REVIEW), Tuple.of(1, Kind.SUSPEND), Tuple.of(1, Kind.RESUME), Tuple.of(2, Kind.LEAVE),
            Tuple.of(1, Kind.RETURN), Tuple.of(2, Kind.ABSENT), Tuple.of(1, Kind.NO_ADDRESS), Tuple.of(2, Kind.SENT), Tuple.of(3, Kind.REFUSED), Tuple.of(1, Kind.NEW_DEPUTY));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 11), Arbitraries.integers().between(1, 20)).as(Happening::new).list().ofMinSize(4).ofMaxSize(22);
    }
}
