package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.Shielding;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Violation;

import java.util.List;
import java.util.Optional;

/**
 * The profile says for which kinds of account one may ask, on which platforms (SGL §2: a location page on Facebook), and
 * whether as a closed group.
 */
@Singleton
class AllowedByProfile {

    private final Profiles profiles;
    private final Platforms platforms;

    AllowedByProfile(Profiles profiles, Platforms platforms) {
        this.profiles = profiles;
        this.platforms = platforms;
    }

    /** What is wrong with the two together; nothing while no platform has been chosen. */
    Optional<Violation> violation(AccountKind kind, @Nullable String platform) {
        Profile profile = profiles.current();
        List<String> allowed = profile.requestPlatforms(kind);
        if (allowed.isEmpty()) {
            return Optional.of(Violation.of("soort", "intake.kind.notAllowed", kind));
        }
        if (platform == null) {
            return Optional.empty();
        }
        Optional<Platform> known = platforms.find(platform);
        if (known.isEmpty()) {
            return Optional.of(Violation.of("platform", "intake.platform.unknown", platform, names(allowed)));
        }
        return allowed.contains(known.get().code()) ? Optional.empty()
            : Optional.of(Violation.of("platform", "intake.platform.notAllowed", kind, known.get().name(), names(allowed)));
    }

    /** Whether the kind may be asked for in public, or as a closed group. */
    Optional<Violation> violation(AccountKind kind, Visibility visibility) {
        Profile profile = profiles.current();
        if (profile.requestPlatforms(kind).isEmpty()) {
            return Optional.empty();
        }
        return switch (profile.shielding(kind)) {
            case NO -> visibility == Visibility.PUBLIC ? Optional.empty() : Optional.of(Violation.of("zichtbaarheid", "intake.visibility.publicOnly", kind));
            case ALWAYS -> visibility == Visibility.SHIELDED ? Optional.empty() : Optional.of(Violation.of("zichtbaarheid", "intake.visibility.shieldedOnly", kind));
            case ALLOWED -> Optional.empty();
        };
    }

    /** What a request for this kind is as long as nobody has chosen. */
    Visibility visibility(AccountKind kind) {
        return profiles.current().shielding(kind) == Shielding.ALWAYS ? Visibility.SHIELDED : Visibility.PUBLIC;
    }

    /** The kind that a request is for as long as nobody has chosen. */
    AccountKind first() {
        return profiles.current().requestKinds().stream().findFirst().orElse(AccountKind.LOCATION_PAGE);
    }

    /** The code of a platform that may have been named otherwise. */
    @Nullable
    String code(@Nullable String platform) {
        return platform == null ? null : platforms.find(platform).map(Platform::code).orElse(platform);
    }

    private String names(List<String> codes) {
        return String.join(", ", codes.stream().map(platforms::name).toList());
    }
}
