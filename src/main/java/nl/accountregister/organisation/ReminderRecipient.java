package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Ontvanger of a reminder: whoever has the part on the day that it is sent. */
public enum ReminderRecipient implements Coded {
    OWNER("EIGENAAR"), DEPUTY("PLAATSVERVANGER"), MANAGER("LEIDINGGEVENDE"), COMMUNICATIONS("COMMUNICATIE");

    private final String code;

    ReminderRecipient(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
