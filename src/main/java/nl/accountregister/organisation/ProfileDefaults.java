package nl.accountregister.organisation;

/**
 * Standaardwaarden: what the register assumes where a profile is silent. These are choices of the application, not of any
 * organisation. The reminders' default is {@link ReminderLadder#DEFAULT}.
 */
public final class ProfileDefaults {

    /** Days in which a request is decided on. */
    public static final int DECISION_DAYS = 14;
    /** Months between two reviews. */
    public static final int REVIEW_MONTHS = 12;
    /** Brand file of the pages. */
    public static final String BRAND = "accountregister";
    /** Colour of headings and lines in PDF and mail. */
    public static final String COLOUR = "#0f6070";

    private ProfileDefaults() {
    }
}
