package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.platform.Recognition;

/** Plaats of an address that was reported, as the register understood it; all null when it did not. */
record Whereabouts(@Nullable String platform, @Nullable String url, @Nullable String identityKey) {

    static final Whereabouts UNKNOWN = new Whereabouts(null, null, null);

    static Whereabouts of(Recognition.Recognised address) {
        return new Whereabouts(address.platform().code(), address.canonicalUrl(), address.identity().key());
    }

    static Whereabouts of(SignalCase c) {
        return new Whereabouts(c.platform(), c.url(), c.identityKey());
    }
}
