package nl.accountregister.organisation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import nl.accountregister.shared.FaultySetting;

/**
 * Instellingen that say whose register this is.
 *
 * @param profile      name of the profile, {@code ACCOUNTREGISTER_PROFILE}
 * @param organisation {@code ACCOUNTREGISTER_ORGANISATION}: the organisation's own name, for a profile in which it has to be filled in
 * @param contactMail  {@code ACCOUNTREGISTER_CONTACT_MAIL}: where mail for communications goes, instead of the profile's address
 * @param demo         whether the people are made up
 */
@ConfigurationProperties("accountregister")
public record OrganisationSettings(@Bindable(defaultValue = "sgl") String profile, @Nullable String organisation, @Nullable String contactMail,
                                   @Bindable(defaultValue = "false") boolean demo) {

    private static final int MAX_NAME = 80;
    private static final String MAILBOX = "[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\"]+";

    /** A profile as it is, outside the demo. */
    public static OrganisationSettings of(String profile) {
        return new OrganisationSettings(profile, null, null, false);
    }

    /** @throws FaultySetting when a value cannot be used */
    public OrganisationSettings {
        if (!profile.matches("[a-z][a-z0-9-]*")) {
            throw new FaultySetting("ACCOUNTREGISTER_PROFILE", "must have lower-case letters, digits and hyphens only, not \"" + profile + "\"");
        }
        organisation = organisation == null ? "" : organisation.strip();
        if (organisation.length() > MAX_NAME || organisation.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '{')) {
            throw new FaultySetting("ACCOUNTREGISTER_ORGANISATION", "must be the name of the organisation on one line, of at most " + MAX_NAME + " characters");
        }
        contactMail = contactMail == null ? "" : contactMail.strip();
        if (!contactMail.isEmpty() && !contactMail.matches(MAILBOX)) {
            throw new FaultySetting("ACCOUNTREGISTER_CONTACT_MAIL", "must be one e-mail address, without a name");
        }
    }

    /**
     * The address for mail to communications. A demo has none of the profile's: people that are made up must not mail
     * a department that exists.
     */
    String contactMail(String ofProfile) {
        if (!contactMail.isEmpty()) {
            return contactMail;
        }
        return demo ? "communicatie@" + profile + "-demo.example" : ofProfile;
    }
}
