package nl.accountregister.organisation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.accountregister.shared.OwnWords;

/** Gives every text the words of the profile. */
@Factory
class OwnWordsFactory {

    @Singleton
    OwnWords words(Profiles profiles) {
        return profiles.current().words();
    }
}
