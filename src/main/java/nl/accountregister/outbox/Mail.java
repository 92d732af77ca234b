package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profile;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bericht that is to be sent to one person.
 *
 * @param template    which text
 * @param recipient   to whom
 * @param language    language of the text
 * @param values      what the text needs, see {@link MailTemplate}: texts as people typed them, {@link java.time.LocalDate}
 *                    and {@link java.time.Instant} as they are, an address to click as {@link java.net.URI}
 *                    ({@link Outbox#link}), several things as a list
 * @param attachments bijlagen
 * @param about       what the mail is about, for the ledger and the audit log; null when about nothing in the register
 */
public record Mail(MailTemplate template, Recipient recipient, Language language, Map<String, ?> values,
                   List<Attachment> attachments, @Nullable Subject about) {

    public Mail {
        values = Map.copyOf(values);
        attachments = List.copyOf(attachments);
    }

    /** A mail without attachments. */
    public Mail(MailTemplate template, Recipient recipient, Language language, Map<String, ?> values, @Nullable Subject about) {
        this(template, recipient, language, values, List.of(), about);
    }

    /** The same with one more attachment. */
    public Mail with(Attachment attachment) {
        return new Mail(template, recipient, language, values,
            Stream.concat(attachments.stream(), Stream.of(attachment)).toList(), about);
    }

    /**
     * Ontvanger.
     *
     * @param name     how the mail greets this person, or the name of a functional mailbox
     * @param address  e-mail address; one that is not an address is told in the ledger as a failed mail
     * @param personId the medewerker, null for a functional mailbox
     */
    public record Recipient(String name, String address, @Nullable Long personId) {

        public Recipient {
            name = OneLine.of(name, 160);
            address = OneLine.of(address, 254);
        }

        /** The department that does communications, under its Dutch name; empty when it has no address. */
        public static Optional<Recipient> communications(Profile.Contact contact) {
            return contact.email().isBlank() ? Optional.empty() : Optional.of(new Recipient(contact.department().nl(), contact.email(), null));
        }

        /** A medewerker; empty for who is not in service on this day, or has no address. */
        public static Optional<Recipient> of(Person person, LocalDate day) {
            boolean reachable = person.isInService(day) && person.email() != null && !person.email().isBlank();
            return reachable ? Optional.of(new Recipient(person.name(), person.email(), person.id())) : Optional.empty();
        }
    }

    /**
     * Bijlage.
     *
     * @param fileName  name with its ending, without folders
     * @param mediaType such as {@code application/pdf}
     */
    public record Attachment(String fileName, String mediaType, byte[] content) {

        public Attachment {
            fileName = OneLine.of(fileName, 200).replaceAll("[/\\\\]", "-");
            mediaType = OneLine.of(mediaType, 100);
        }
    }
}
