package nl.accountregister.outbox;

import nl.accountregister.shared.Coded;

/** Status of a message. {@code STORED} is written to a file because no mail server has been set. */
public enum OutboxStatus implements Coded {
    PLANNED("GEPLAND"),
    /** In the hands of a worker. */
    SENDING("BEZIG"),
    /** The mail server took it; whether it arrived, only a bounce tells. */
    SENT("VERZONDEN"),
    STORED("OPGESLAGEN"),
    /** The mail server refused it for good, or it came back. */
    REFUSED("GEWEIGERD"),
    /** Given up after all attempts. */
    FAILED("MISLUKT"),
    /** Taken back before a worker took it. */
    WITHDRAWN("INGETROKKEN");

    private final String code;

    OutboxStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The colour of its badge. */
    public String tone() {
        return switch (this) {
            case PLANNED, SENDING -> "blue";
            case SENT -> "green";
            case STORED, WITHDRAWN -> "grey";
            case REFUSED, FAILED -> "red";
        };
    }

    /** Whether nothing will happen to the message any more by itself. */
    public boolean isFinal() {
        return this != PLANNED && this != SENDING;
    }

    /** Whether the message did not reach its receiver, and will not. */
    public boolean isLost() {
        return this == REFUSED || this == FAILED;
    }
}
