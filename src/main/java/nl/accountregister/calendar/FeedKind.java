package nl.accountregister.calendar;

import nl.accountregister.shared.Coded;

/** Soort agenda: what a calendar that other programs read is about. */
public enum FeedKind implements Coded {
    /** What one has to do oneself: the accounts that one owns or deputises, and one's actions. */
    OWN("EIGEN"),
    /** Everything, for communications. */
    ALL("ALLES");

    private final String code;

    FeedKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
