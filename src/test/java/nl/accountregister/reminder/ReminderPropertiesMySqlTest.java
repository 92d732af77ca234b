package nl.accountregister.reminder;

import io.micronaut.context.ApplicationContext;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import nl.accountregister.reminder.ReminderHistory.Happening;
import nl.accountregister.testing.OnMySql;

import java.util.List;

/** The same as {@link ReminderPropertiesTest}, on MySQL; the engine of these tests inherits no properties. */
@AddLifecycleHook(ReminderPropertiesMySqlTest.WithoutMySql.class)
class ReminderPropertiesMySqlTest {

    private static ApplicationContext context;
    private final ReminderPropertiesTest all = new ReminderPropertiesTest();

    /** Skips the class, and says why. */
    static final class WithoutMySql implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext lifecycle) {
            return System.getenv("TEST_MYSQL_URL") == null ? SkipResult.skip("no MySQL to test on: set TEST_MYSQL_URL") : SkipResult.doNotSkip();
        }
    }

    @BeforeContainer
    static void start() {
        context = ApplicationContext.run(ReminderPropertiesTest.settings(OnMySql.emptyDatabase(ReminderPropertiesMySqlTest.class)), "test");
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
    void never_twice_never_after_it_is_done_never_skipped(@ForAll("dueIn") List<Integer> dueIn, @ForAll("happenings") List<Happening> happenings) throws Exception {
        new ReminderHistory(context).live(dueIn, happenings);
    }

    @Provide
    Arbitrary<List<Integer>> dueIn() {
        return all.dueIn();
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return all.happenings();
    }
}
