package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/**
 * Ontvanger of a reminder: whoever has the part on the day that it is sent. In the order in which a reminder falls from
 * one to the next. The doer is who must do an action; of a review it is nobody.
 */
public enum ReminderRecipient implements Coded {
    DOER("UITVOERDER"), OWNER("EIGENAAR"), DEPUTY("PLAATSVERVANGER"), MANAGER("LEIDINGGEVENDE"), COMMUNICATIONS("COMMUNICATIE");

    private final String code;

    ReminderRecipient(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
