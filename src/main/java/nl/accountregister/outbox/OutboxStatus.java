package nl.accountregister.outbox;

import nl.accountregister.shared.Coded;

/** Status of a message. {@code STORED} is written to a file because no mail server has been set. */
public enum OutboxStatus implements Coded {
    PLANNED("GEPLAND"), SENDING("BEZIG"), SENT("VERZONDEN"), STORED("OPGESLAGEN"), FAILED("MISLUKT");

    private final String code;

    OutboxStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
