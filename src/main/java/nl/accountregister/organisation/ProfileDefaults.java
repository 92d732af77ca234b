package nl.accountregister.organisation;

import nl.accountregister.shared.Bilingual;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Standaardwaarden: what the register assumes where a profile is silent. These are choices of the application, not of any
 * organisation. The ladders of reminders are in {@link ReminderLadder}.
 */
public final class ProfileDefaults {

    /** Days in which a request is decided on. */
    public static final int DECISION_DAYS = 14;
    /** Months between two reviews. */
    public static final int REVIEW_MONTHS = 12;
    /** Day of the week on which communications gets its overview. */
    public static final DayOfWeek DIGEST_DAY = DayOfWeek.MONDAY;
    /** Brand file of the pages. */
    public static final String BRAND = "accountregister";
    /** Colour of headings and lines in PDF and mail. */
    public static final String COLOUR = "#0f6070";
    /** What a location is called. */
    public static final Profile.LocationType LOCATION_TYPE = new Profile.LocationType(new Bilingual("locatie", "location"),
        new Bilingual("locaties", "locations"), new Bilingual("locatie", "location"), new Bilingual("locaties", "locations"));

    /** What a request and taking an account into use wait for: a request names a deputy and a functional recovery mailbox. */
    public static final Profile.Gates GATES = new Profile.Gates(Set.of(Gate.DEPUTY, Gate.FUNCTIONAL_MAILBOX), Set.of());

    private ProfileDefaults() {
    }
}
