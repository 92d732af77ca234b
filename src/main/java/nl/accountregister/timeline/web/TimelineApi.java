package nl.accountregister.timeline.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.timeline.Timeline;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.time.Instant;
import java.util.List;

/** Het verloop of an account in the API. */
@Controller("/api/v1/accounts/{id}/verloop")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Accounts")
class TimelineApi {

    private final Timeline timeline;
    private final TimelineWords words;

    TimelineApi(Timeline timeline, TimelineWords words) {
        this.timeline = timeline;
        this.words = words;
    }

    /** A page of the course of an account. */
    @Serdeable
    record Course(List<Happened> verloop, long totaal, int pagina, int grootte) {
    }

    /**
     * Something that happened, in the language of the reader.
     *
     * @param door   who did it; null for the register itself
     * @param regels what there is to say of it
     * @param tekst  what somebody wrote; null for who does not see the account in full
     */
    @Serdeable
    record Happened(Instant moment, String soort, String titel, @Nullable String door, List<String> regels, @Nullable String tekst) {

        static Happened of(TimelineLine line) {
            return new Happened(Instant.parse(line.iso()), line.kind(), line.title(), line.by(), line.lines(), line.words());
        }
    }

    @Get
    @Accepts({"volgorde", "pagina", "grootte"})
    @Operation(summary = "Alles wat over een account is gevraagd en gedaan, het nieuwste eerst of met volgorde=oudste het oudste eerst")
    Course list(PageContext ctx, long id, Query query) {
        Timeline.Course course = timeline.of(ctx.actor(), id, TimelineController.oldestFirst(query), query.slice());
        return new Course(words.of(ctx, course.page().rows()).stream().map(Happened::of).toList(), course.page().total(), course.page().number(), course.page().size());
    }
}
