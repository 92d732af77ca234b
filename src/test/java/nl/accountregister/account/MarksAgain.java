package nl.accountregister.account;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;

/** What a start does for accounts that were put in a database by hand. */
public final class MarksAgain {

    private MarksAgain() {
    }

    public static void make(ApplicationContext context) {
        context.getBean(AccountMarksAtStart.class).catchUp(new StartupEvent(context));
    }
}
