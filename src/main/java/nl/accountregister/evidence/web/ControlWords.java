package nl.accountregister.evidence.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.ControlFigures;
import nl.accountregister.evidence.ControlItem;
import nl.accountregister.evidence.ControlText;
import nl.accountregister.evidence.Sample;
import nl.accountregister.evidence.SampleNote;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;

/** Says what a control found, as the pages show it. */
@Singleton
class ControlWords {

    private final ControlText text;

    ControlWords(ControlText text) {
        this.text = text;
    }

    ControlsPage.ControlCard card(PageContext ctx, Control control, ControlFigures figures, LocalDate day) {
        String date = day.equals(ctx.today()) ? "" : "?peildatum=" + day;
        return new ControlsPage.ControlCard(ctx.label(control), "/controles/" + control.path() + date, text.what(ctx.language(), control),
            text.source(ctx.language(), control), text.numbers(ctx.language(), figures), ctx.label(figures.result()), figures.result().tone());
    }

    String population(PageContext ctx, Control control) {
        return text.population(ctx.language(), control);
    }

    ControlLine line(PageContext ctx, Control control, ControlItem item) {
        return line(ctx, control, item, null, null, null);
    }

    ControlLine line(PageContext ctx, Control control, Sample.Pick pick, LocalDate day) {
        SampleNote note = pick.note();
        return line(ctx, control, pick.item(), pick.digest(), note, "/controles/" + control.path() + "/bevinding?peildatum=" + day + "&item=" + pick.item().key());
    }

    private ControlLine line(PageContext ctx, Control control, ControlItem item, @Nullable String digest, @Nullable SampleNote note, @Nullable String noting) {
        return new ControlLine(item.key(), item.name(), text.platform(item.platform()), href(item), text.facts(ctx.language(), control, item),
            item.fault() == null ? null : ctx.label(item.fault()), item.exemptUntil() == null ? null : ctx.t("evidence.exempt", item.exemptUntil()),
            item.fault() == null ? "green" : item.exemptUntil() == null ? "red" : "blue", digest, note == null ? null : ctx.label(note.finding()),
            note == null ? "grey" : note.finding().tone(), noting != null && (note != null || Permission.NOTE_FINDINGS.heldBy(ctx.actor())) ? noting : null);
    }

    static String href(ControlItem item) {
        return switch (item.subject()) {
            case ACCOUNT -> "/accounts/" + item.subjectId();
            case REQUEST -> "/aanvragen/" + item.subjectId();
            case LEAVING -> "/vertrek/" + item.subjectId();
            case PLACE -> "/volledigheid/" + item.key();
        };
    }
}
