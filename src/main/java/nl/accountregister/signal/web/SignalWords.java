package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.signal.SignalCase;
import nl.accountregister.signal.SignalEvent;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalResult;
import nl.accountregister.signal.SignalRow;
import nl.accountregister.signal.SignalStatus;
import nl.accountregister.shared.Coded;
import nl.accountregister.web.PageContext;

import java.util.Optional;

/** Words for how meldingen stand. */
final class SignalWords {

    private SignalWords() {
    }

    static String tone(SignalStatus status, boolean late) {
        return switch (status) {
            case NEW -> late ? "red" : "blue";
            case IN_HAND -> late ? "red" : "orange";
            case CLOSED -> "green";
        };
    }

    /** "Neppagina op Facebook"; without a platform the kind alone. */
    static String title(PageContext ctx, SignalKind kind, @Nullable String platform) {
        String what = ctx.label(kind);
        String text = platform == null ? what : ctx.t("signal.title", what, platform);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What has to be done now. */
    static String lead(PageContext ctx, SignalCase c, @Nullable String responder) {
        if (c.status() == SignalStatus.CLOSED) {
            return ctx.t("signal.lead.closed", c.result(), c.closedOn());
        }
        String until = ctx.date(c.dueOn()) + " (" + ctx.until(c.dueOn()) + ")";
        if (c.status() == SignalStatus.NEW) {
            return ctx.t("signal.lead.judge", until);
        }
        return switch (c.outcome()) {
            case SPOOF -> c.takedownOn() == null ? ctx.t("signal.lead.takedown", until) : ctx.t("signal.lead.wait", c.takedownOn(), until);
            case DISCUSSION -> responder == null ? ctx.t("signal.lead.answer", until) : ctx.t("signal.lead.answers", responder, until);
            case WILD_PAGE -> c.requestId() == null ? ctx.t("signal.lead.wild", until) : ctx.t("signal.lead.requested", until);
            case NO_ACTION -> until;
        };
    }

    /** What was judged, or what came of it; empty when nothing was. */
    static String standing(PageContext ctx, SignalRow row) {
        if (row.result() != null) {
            return ctx.label(row.result());
        }
        if (row.outcome() == null) {
            return "";
        }
        String judged = ctx.label(row.outcome());
        return row.takedownOn() != null ? ctx.t("signal.standing.takedown", judged, row.takedownOn())
            : row.responderName() != null ? ctx.t("signal.standing.responder", judged, row.responderName()) : judged;
    }

    static SignalPage.Line line(PageContext ctx, SignalEvent e) {
        String code = e.code() == null ? "" : e.code();
        Optional<? extends Coded> coded = switch (e.kind()) {
            case RECEIVED -> Coded.find(SignalKind.class, code);
            case JUDGED -> Coded.find(SignalOutcome.class, code);
            case CLOSED -> Coded.find(SignalResult.class, code);
            default -> Optional.empty();
        };
        String title = ctx.t("signal.happened." + e.kind().code(), coded.map(ctx::label).orElse(code), e.onDay() == null ? "" : ctx.date(e.onDay()));
        String tone = switch (e.kind()) {
            case RECEIVED, REOPENED -> "blue";
            case JUDGED, TAKEDOWN, REQUESTED, REMINDED -> "orange";
            case CLOSED -> "green";
            case REMARK, ERASED -> "grey";
        };
        return new SignalPage.Line(e.atMoment().toString(), ctx.moment(e.atMoment()), title, e.byName(), tone, e.words());
    }
}
