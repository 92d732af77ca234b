package nl.accountregister.signal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.signal.NewSignal;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.signal.SignalReports;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.SentJson;

import java.util.List;
import java.util.Set;

/** Melden by a program, for everyone. */
@Controller("/api/v1/meldingen")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Meldingen")
class NewSignalApi {

    private final SignalReports reports;
    private final SignalAllowance allowance;

    NewSignalApi(SignalReports reports, SignalAllowance allowance) {
        this.reports = reports;
        this.allowance = allowance;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Meldt iets; zonder inloggen. soort NEPPAGINA, ONTSPOORDE_DISCUSSIE, WILDE_PAGINA of MISBRUIK_VAN_NAAM; adres; pagina (naam of adres van het "
        + "account waar het om gaat); toelichting; naam en email mogen weg. Bijlagen gaan via het formulier")
    SignalJson.Receipt report(HttpRequest<?> request, PageContext ctx, @Body JsonNode body) {
        allowance.take(request);
        SentJson sent = new SentJson(body, Set.of("soort", "adres", "pagina", "toelichting", "naam", "email"));
        NewSignal signal = sent.checked(new NewSignal(sent.coded("soort", SignalKind.class, null), sent.text("adres", null), sent.text("pagina", null),
            sent.text("toelichting", null), sent.text("naam", null), sent.text("email", null), List.of()));
        return SignalJson.Receipt.of(reports.report(ctx.actor(), signal, ctx.language(), () -> allowance.takeInFlood(request)));
    }
}
