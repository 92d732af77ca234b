package nl.accountregister.evidence.web;

import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.Controls;
import nl.accountregister.evidence.Sample;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/** What the address of a control asks for. */
record ControlsAsked(LocalDate day, String seed, int size) {

    /** @throws BadRequest for what cannot be read */
    static ControlsAsked of(PageContext ctx, Query query, Control control) {
        LocalDate day = day(ctx, query);
        String seed = query.text("startwaarde", Sample.MAX_SEED);
        String size = query.text("steekproef", 40);
        if (size != null && (!size.matches("[1-9]\\d{0,2}") || Integer.parseInt(size) > Sample.MOST)) {
            throw new BadRequest("error.query.range", "steekproef", size, Sample.MOST);
        }
        return new ControlsAsked(day, seed == null ? Controls.usualSeed(control, day) : seed, size == null ? Sample.USUAL : Integer.parseInt(size));
    }

    static LocalDate day(PageContext ctx, Query query) {
        return Objects.requireNonNullElse(query.date("peildatum"), ctx.today());
    }

    /** @throws NotFound when there is no such control */
    static Control control(String path) {
        return Arrays.stream(Control.values()).filter(c -> c.path().equals(path)).findFirst().orElseThrow(NotFound::new);
    }

    /** The sample as a query string without the question mark. */
    String sampleQuery() {
        return "peildatum=" + day + "&startwaarde=" + URLEncoder.encode(seed, StandardCharsets.UTF_8) + "&steekproef=" + size;
    }
}
