package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.account.Accounts;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.FormCopies;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanPdf;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

import java.net.URI;
import java.util.Map;

/** De versies of an account's beheerplan in the API: reading, proposing, deciding. */
@Controller("/api/v1/accounts/{id}/beheerplannen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Beheerplannen")
class PlanVersionsApi {

    private final Accounts accounts;
    private final Plans plans;
    private final PlanProposals proposals;
    private final PlanDecisions decisions;
    private final PlanPdf pdf;
    private final FormCopies copies;

    PlanVersionsApi(Accounts accounts, Plans plans, PlanProposals proposals, PlanDecisions decisions, PlanPdf pdf,
                    FormCopies copies) {
        this.accounts = accounts;
        this.plans = plans;
        this.proposals = proposals;
        this.decisions = decisions;
        this.pdf = pdf;
        this.copies = copies;
    }

    @Get
    @Operation(summary = "De versies van het beheerplan van een account, de nieuwste eerst")
    PlanVersionsJson list(Actor actor, long id) {
        accounts.getInFull(actor, id);
        return new PlanVersionsJson(plans.versionsOf(id).stream().map(v -> version(id, v)).toList());
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Stelt een nieuwe versie voor, met alle antwoorden; daarna beslist communicatie")
    HttpResponse<PlanVersionsJson.Version> propose(Actor actor, long id, @Body @Nullable PlanVersionsJson.Proposal body) {
        Map<String, Object> given = body == null || body.antwoorden() == null ? Map.of() : body.antwoorden();
        PlanVersion version = proposals.propose(actor, id, Answers.given(given, "antwoorden."));
        return HttpResponse.created(version(id, version), URI.create("/api/v1/accounts/" + id + "/beheerplannen"));
    }

    @Get("/{number}.pdf")
    @Produces(MediaType.ALL)
    @Accepts("taal")
    @Operation(summary = "Een vastgestelde versie van het beheerplan, als PDF")
    HttpResponse<byte[]> document(Actor actor, long id, int number, @Parameter(hidden = true) Query query) {
        accounts.getInFull(actor, id);
        String language = query.text("taal", 2);
        return PdfAnswer.of(pdf.ofVersion(id, number, language == null ? Language.NL : Language.of(language)), "beheerplan-" + id + "-versie-" + number);
    }

    @Post("/{number}/besluit")
    @Operation(summary = "Stelt een voorstel vast (VASTGESTELD) of stuurt het terug (TERUGGESTUURD, met een toelichting)")
    PlanVersionsJson.Version decide(Actor actor, long id, int number, @Body @Nullable PlanVersionsJson.Decision body) {
        decisions.waiting(actor, id);
        PlanVersionsJson.Decision decision = body == null ? new PlanVersionsJson.Decision(null, null, null) : body;
        if (PlanStatus.APPROVED.code().equals(decision.besluit())) {
            return version(id, decisions.approve(actor, id, number, decision.revisie(), decision.toelichting()));
        }
        if (PlanStatus.RETURNED.code().equals(decision.besluit())) {
            return version(id, decisions.sendBack(actor, id, number, decision.revisie(), decision.toelichting()));
        }
        throw RuleViolation.of("besluit", "plan.decide.unknown", PlanStatus.APPROVED.code() + ", " + PlanStatus.RETURNED.code());
    }

    @Post("/{number}/intrekken")
    @Operation(summary = "Trekt een concept of een voorstel in")
    PlanVersionsJson.Version withdraw(Actor actor, long id, int number) {
        proposals.withdraw(actor, id, number);
        return plans.versionsOf(id).stream().filter(v -> v.number() == number).findFirst().map(v -> version(id, v))
            .orElseThrow(NotFound::new);
    }

    private PlanVersionsJson.Version version(long account, PlanVersion version) {
        return PlanVersionsJson.Version.of(account, version, copies.of(version));
    }
}
