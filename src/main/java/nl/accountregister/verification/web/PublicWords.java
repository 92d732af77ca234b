package nl.accountregister.verification.web;

import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;

/** Words for what the public reads. */
final class PublicWords {

    private PublicWords() {
    }

    /** The name of a platform; its code when the catalogue no longer knows it. */
    static String platform(Platforms platforms, String code) {
        return platforms.find(code).map(Platform::name).orElse(code);
    }
}
