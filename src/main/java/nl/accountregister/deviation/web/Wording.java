package nl.accountregister.deviation.web;

import jakarta.inject.Singleton;
import nl.accountregister.officer.Officers;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.PageContext;

/** Puts deviations into words, with the officers' table of today asked for once. */
@Singleton
class Wording {

    private final Officers officers;
    private final Platforms platforms;

    Wording(Officers officers, Platforms platforms) {
        this.officers = officers;
        this.platforms = platforms;
    }

    DeviationWords in(PageContext ctx) {
        return new DeviationWords(ctx, officers.table(), platforms);
    }
}
