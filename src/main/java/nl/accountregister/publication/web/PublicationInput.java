package nl.accountregister.publication.web;

import nl.accountregister.publication.NewPublication;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;

/** Reads the form of a publication. */
final class PublicationInput {

    private PublicationInput() {
    }

    /** @throws RuleViolation for a date that is none, and for somebody whom the form does not offer */
    static NewPublication read(Form form) {
        Long who = form.id("wie");
        if (who == null && form.has("wie")) {
            throw RuleViolation.of("wie", "publication.person");
        }
        return new NewPublication(form.date("datum"), form.text("wat"), form.text("link"), who);
    }

    /** The version that the form was made from. @throws RuleViolation when it is missing */
    static int version(Form form) {
        String version = form.text("versie");
        if (!version.matches("\\d{1,9}")) {
            throw RuleViolation.of(null, "publication.version.missing");
        }
        return Integer.parseInt(version);
    }
}
