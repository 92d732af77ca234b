package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import nl.accountregister.signal.Judging;
import nl.accountregister.signal.SignalHandling;
import nl.accountregister.signal.SignalJudging;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalResult;
import nl.accountregister.signal.Signals;
import nl.accountregister.signal.WildPages;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;
import nl.accountregister.web.SentJson;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** Meldingen in the API, for communications and, to read, the auditor. */
@Controller("/api/v1/meldingen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Meldingen")
class SignalsApi {

    private static final String WORDS = "toelichting";

    private final Signals signals;
    private final SignalJudging judging;
    private final SignalHandling handling;
    private final WildPages wildPages;
    private final Today today;

    SignalsApi(Signals signals, SignalJudging judging, SignalHandling handling, WildPages wildPages, Today today) {
        this.signals = signals;
        this.judging = judging;
        this.handling = handling;
        this.wildPages = wildPages;
        this.today = today;
    }

    @Get
    @Accepts({"status", "soort", "oordeel", "lopend", "teLaat", "account", "q", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De meldingen, wat het eerst moet gebeuren bovenaan")
    SignalJson.Listing list(Actor actor, Query query) {
        return SignalJson.Listing.of(signals.list(actor, SignalsController.filter(query), query.slice()),
            Objects.requireNonNullElse(query.date("peildatum"), today.date()));
    }

    @Get("/{id}")
    @Operation(summary = "Een melding met haar verloop. Wie het meldde ziet alleen wie meldingen behandelt")
    SignalJson one(Actor actor, long id) {
        return SignalJson.of(signals.get(actor, id));
    }

    @Post("/{id}/oordeel")
    @Operation(summary = "Beoordeelt een melding: oordeel NEPPAGINA, REAGEREN, WILDE_PAGINA of GEEN_ACTIE; adres (als het een ander is); pagina (naam of adres van ons "
        + "account); toelichting; wieReageert (medewerker, weglaten voor communicatie zelf); versie")
    SignalJson judge(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("oordeel", "adres", "pagina", WORDS, "wieReageert", "versie"));
        judging.judge(actor, id, sent.checked(new Judging(sent.coded("oordeel", SignalOutcome.class, null), sent.text("adres", null), sent.text("pagina", null),
            sent.text(WORDS, null), sent.id("wieReageert", null), version(sent))));
        return one(actor, id);
    }

    @Post("/{id}/verwijdering")
    @Operation(summary = "Legt vast dat het platform is gevraagd een neppagina weg te halen: datum (vandaag als hij ontbreekt), toelichting, versie")
    SignalJson takedown(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("datum", WORDS, "versie"));
        LocalDate on = sent.date("datum", null);
        String words = sent.text(WORDS, null);
        Integer version = version(sent);
        sent.checked(null);
        handling.takedown(actor, id, on, words, version);
        return one(actor, id);
    }

    @Post("/{id}/aanvraag")
    @Operation(summary = "Zet voor een wilde pagina een aanvraag klaar: medewerker, soort, locatie, naam")
    SignalJson begin(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("medewerker", "soort", "locatie", "naam"));
        Long person = sent.id("medewerker", null);
        AccountKind kind = sent.coded("soort", AccountKind.class, null);
        Long location = sent.id("locatie", null);
        String name = sent.text("naam", null);
        sent.checked(null);
        wildPages.begin(actor, id, person, kind, location, name);
        return one(actor, id);
    }

    @Post("/{id}/afhandelen")
    @Operation(summary = "Handelt een melding af: resultaat (past bij het oordeel), toelichting, versie. Ook voor wie gevraagd is te reageren")
    SignalJson close(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("resultaat", WORDS, "versie"));
        SignalResult result = sent.coded("resultaat", SignalResult.class, null);
        String words = sent.text(WORDS, null);
        Integer version = version(sent);
        sent.checked(null);
        handling.close(actor, id, result, words, version);
        return one(actor, id);
    }

    @Post("/{id}/heropenen")
    @Operation(summary = "Heropent een melding, met reden; daarna wordt zij opnieuw beoordeeld")
    SignalJson reopen(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("reden", "versie"));
        String reason = sent.text("reden", null);
        Integer version = version(sent);
        sent.checked(null);
        handling.reopen(actor, id, reason, version);
        return one(actor, id);
    }

    @Post("/{id}/opmerkingen")
    @Operation(summary = "Schrijft een opmerking bij een melding")
    SignalJson remark(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("opmerking"));
        String text = sent.text("opmerking", null);
        sent.checked(null);
        handling.remark(actor, id, text);
        return one(actor, id);
    }

    @Nullable
    private static Integer version(SentJson sent) {
        Long version = sent.id("versie", null);
        return version == null ? null : Integer.valueOf((int) Math.max(-1, Math.min(version, Integer.MAX_VALUE)));
    }
}
