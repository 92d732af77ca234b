package nl.accountregister.verification.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.PlainText;
import nl.accountregister.verification.Judgement;
import nl.accountregister.verification.OfficialAccount;
import nl.accountregister.verification.Verdict;
import nl.accountregister.verification.Verifications;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Controle: is this account official? For everybody, as a page and as JSON. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Controle")
class CheckController {

    private static final int LONGEST_REPORT = 1000;
    private static final Map<Verdict, String> TONES = Map.of(Verdict.OFFICIAL, "good", Verdict.IN_PREPARATION, "info", Verdict.CLOSED, "warn",
        Verdict.SUSPICIOUS, "bad", Verdict.UNKNOWN, "warn");

    private final Verifications verifications;
    private final CheckAllowance allowance;
    private final Platforms platforms;
    private final JsonMapper json;
    private final Html html;

    CheckController(Verifications verifications, CheckAllowance allowance, Platforms platforms, JsonMapper json, Html html) {
        this.verifications = verifications;
        this.allowance = allowance;
        this.platforms = platforms;
        this.json = json;
        this.html = html;
    }

    @Get("/controle")
    @Accepts("url")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, PageContext ctx, Query query) {
        String pasted = query.asSent("url");
        if (pasted == null) {
            return Cached.page(request, ctx, html.answer(HttpStatus.OK, ctx, "verification/check", new CheckPage(FormView.empty(), null)));
        }
        if (pasted.isBlank()) {
            FormView form = FormView.empty().with(Map.of("url", ctx.t("verification.url.missing")));
            return html.invalid(ctx, "verification/check", new CheckPage(form, null));
        }
        allowance.take(request);
        CheckPage page = new CheckPage(FormView.of(Map.of("url", pasted)), outcome(ctx, pasted, verifications.judge(pasted)));
        return Cached.page(request, ctx, html.answer(HttpStatus.OK, ctx, "verification/check", page));
    }

    @Get("/api/v1/controle")
    @Accepts("url")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Is dit een officieel account? Alleen OFFICIEEL is een ja; zonder inloggen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckJson.class)))
    HttpResponse<?> check(HttpRequest<?> request, PageContext ctx, Query query) throws IOException {
        String pasted = query.asSent("url");
        if (pasted == null || pasted.isBlank()) {
            throw new BadRequest("verification.url.missing");
        }
        allowance.take(request);
        return Cached.json(request, ctx, json.writeValueAsBytes(CheckJson.of(ctx, verifications.judge(pasted), platforms)));
    }

    private CheckPage.Outcome outcome(PageContext ctx, String pasted, Judgement judgement) {
        CheckWords words = new CheckWords(ctx, judgement, platforms);
        OfficialAccount account = judgement.account();
        return new CheckPage.Outcome(TONES.get(judgement.verdict()), words.title(), words.what(), words.differences(), words.advice(),
            judgement.asked() == null ? null : judgement.asked().canonicalUrl(),
            account == null ? null : new CheckPage.Account(account.name(), platforms.name(account.platform()), account.url(),
                account.locationName(), judgement.verdict() == Verdict.OFFICIAL), report(pasted, judgement));
    }

    /** The form for reporting with the address filled in; a text that is too long for it, or of odd signs, is not carried along. */
    @Nullable
    private static String report(String pasted, Judgement judgement) {
        if (judgement.verdict() == Verdict.OFFICIAL || judgement.verdict() == Verdict.IN_PREPARATION) {
            return null;
        }
        String address = judgement.asked() == null ? pasted.strip() : judgement.asked().canonicalUrl();
        boolean fits = address.length() <= LONGEST_REPORT && PlainText.isClean(address) && address.indexOf('\n') < 0;
        return "/meldingen/nieuw?soort=NEPPAGINA" + (fits ? "&adres=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : "");
    }
}
