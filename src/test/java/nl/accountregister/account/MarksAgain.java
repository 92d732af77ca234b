package nl.accountregister.account;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import nl.accountregister.testing.ByHand;

/** What a start does for accounts that were put in a database by hand; after it nothing is remembered. */
public final class MarksAgain {

    private MarksAgain() {
    }

    public static void make(ApplicationContext context) {
        context.getBean(AccountMarksAtStart.class).catchUp(new StartupEvent(context));
        ByHand.told(context);
    }
}
