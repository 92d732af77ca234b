package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;

/**
 * Wat wordt aangevraagd, apart from the plan. Each part may be missing until the request is sent in.
 *
 * @param visibility for everyone or as a closed group; null for what the profile takes for this kind
 * @param platform   code or name of a platform of the catalogue
 */
public record RequestData(@Nullable AccountKind kind, @Nullable Visibility visibility, @Nullable String platform, @Nullable Long locationId,
                          @Nullable String subject, @Nullable String name, @Nullable Long ownerId, @Nullable Long deputyId, @Nullable String recoveryMailbox) {

    public static final RequestData NONE = new RequestData(null, null, null, null, null, null, null, null, null);

    /** The same for another page. */
    public RequestData place(@Nullable AccountKind newKind, @Nullable Visibility newVisibility, @Nullable String newPlatform,
                             @Nullable Long newLocation, @Nullable String newSubject, @Nullable String newName) {
        return new RequestData(newKind, newVisibility, newPlatform, newLocation, newSubject, newName, ownerId, deputyId, recoveryMailbox);
    }

    /** The same with other people. */
    public RequestData people(@Nullable Long newOwner, @Nullable Long newDeputy, @Nullable String newMailbox) {
        return new RequestData(kind, visibility, platform, locationId, subject, name, newOwner, newDeputy, newMailbox);
    }
}
