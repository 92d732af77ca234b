package nl.accountregister.deviation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.Exemption;
import nl.accountregister.deviation.Exemptions;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.List;

/** One deviation, and its ontheffing: giving it and taking it back. */
@Controller("/afwijkingen/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ExemptionController {

    private static final String FORM = "deviation/exempt";

    private final Deviations deviations;
    private final Exemptions exemptions;
    private final Wording wording;
    private final Html html;

    ExemptionController(Deviations deviations, Exemptions exemptions, Wording wording, Html html) {
        this.deviations = deviations;
        this.exemptions = exemptions;
        this.wording = wording;
        this.html = html;
    }

    @Get
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, "deviation/page", page(ctx, deviations.get(ctx.actor(), id), FormView.empty()));
    }

    @Get("/ontheffing")
    HttpResponse<String> ask(PageContext ctx, long id) {
        Permission.MANAGE_ACCESS.require(ctx.actor());
        Deviation deviation = deviations.get(ctx.actor(), id);
        if (deviation.over() != null) {
            throw new Conflict("deviation.over");
        }
        if (deviation.exemptUntil() != null) {
            throw new Conflict("deviation.exempt.already", deviation.exemptUntil());
        }
        return html.ok(ctx, FORM, page(ctx, deviation, FormView.empty()));
    }

    @Post("/ontheffing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> grant(PageContext ctx, long id, Form form) {
        try {
            exemptions.grant(ctx.actor(), id, form.text("reden"), form.date("tot"));
            return Html.seeOther("/afwijkingen/" + id, "notice.exemption.granted");
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, page(ctx, deviations.get(ctx.actor(), id), form.rejected(ctx, e)));
        }
    }

    @Post("/ontheffing/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(PageContext ctx, long id, Form form) {
        exemptions.withdraw(ctx.actor(), id);
        return Html.seeOther("/afwijkingen/" + id, "notice.exemption.withdrawn");
    }

    private DeviationPage page(PageContext ctx, Deviation d, FormView form) {
        DeviationWords words = wording.in(ctx);
        List<Exemption> all = exemptions.of(ctx.actor(), d.id());
        boolean holds = all.stream().anyMatch(e -> e.holdsOn(ctx.today()));
        boolean seesAll = Permission.SEE_EVERYTHING.heldBy(ctx.actor());
        return new DeviationPage(d.id(), seesAll ? "/afwijkingen" : null, DeviationLine.of(ctx, words, d), words.source(d), ctx.moment(d.knownFrom()),
            d.over() == null ? null : ctx.t("deviation.over.since", d.over()), d.person(),
            d.personId() != null && seesAll ? "/medewerkers/" + d.personId() : null,
            d.platform() == null ? null : words.platform(d.platform()), all.stream().map(e -> exempted(ctx, e)).toList(),
            holds && Permission.MANAGE_ACCESS.heldBy(ctx.actor()) ? "/afwijkingen/" + d.id() + "/ontheffing/intrekken" : null, Exemptions.MAX_MONTHS, form);
    }

    private static DeviationPage.Exempted exempted(PageContext ctx, Exemption e) {
        String status = e.withdrawnAt() != null ? ctx.t("deviation.exempt.withdrawn", e.withdrawnAt(), e.withdrawnByName())
            : e.holdsOn(ctx.today()) ? ctx.t("deviation.exempt.holds") : ctx.t("deviation.exempt.passed");
        return new DeviationPage.Exempted(e.grantedAt().toString(), ctx.moment(e.grantedAt()), ctx.t("deviation.exempt.by", e.grantedByName()),
            ctx.t("deviation.exempt.until", e.endsOn()), e.reason(), status, e.holdsOn(ctx.today()) ? "blue" : "grey");
    }
}
