package nl.accountregister.deviation.web;

import jakarta.inject.Singleton;
import nl.accountregister.officer.Officers;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;

/** Puts deviations into words, with the officers' table asked for once. */
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

    /** With the officers' table as the register knew it at the end of a day. */
    DeviationWords on(PageContext ctx, LocalDate day) {
        return new DeviationWords(ctx, officers.known(ctx.actor(), day), platforms);
    }
}
