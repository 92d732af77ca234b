package nl.accountregister.outbox;

import jakarta.mail.internet.MimeMessage;

/** A line to the way out, for one worker. */
interface MailLine extends AutoCloseable {

    /** Asked when everything of a message has been said but the end, after which the server may take it. */
    @FunctionalInterface
    interface HandOver {

        /** Whether the message may be handed over; that it is has then been written down. */
        boolean begin();
    }

    /** Tries once; whatever goes wrong is in the answer. */
    Delivery deliver(OutboxMessage message, MimeMessage mail, HandOver handOver);

    /** How the line is secured, such as "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty when it is not, or there is none. */
    default String security() {
        return "";
    }

    @Override
    void close();
}
