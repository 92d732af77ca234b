package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.shared.Actor;

/** Overgangen of an account in the API. */
@Controller("/api/v1/accounts/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Accounts")
class AccountTransitionsApi {

    private final AccountTransitions transitions;
    private final AccountAnswers answers;

    AccountTransitionsApi(AccountTransitions transitions, AccountAnswers answers) {
        this.transitions = transitions;
        this.answers = answers;
    }

    /**
     * What a page is taken into use with.
     *
     * @param url        the real address of the page
     * @param geenDubbel why it is not the account that it looks like
     */
    @Serdeable
    record InUse(@Nullable String url, @Nullable String geenDubbel) {
    }

    /** @param reden why; the owner reads it */
    @Serdeable
    record Why(@Nullable String reden) {
    }

    @Post("/in-gebruik")
    @Operation(summary = "Het echte adres bevestigen; het account wordt actief")
    AccountJson confirm(Actor actor, long id, @Body InUse body) {
        transitions.confirmInUse(actor, id, body.url(), body.geenDubbel());
        return answers.one(actor, id);
    }

    @Post("/opschorten")
    @Operation(summary = "Opschorten, met reden")
    AccountJson suspend(Actor actor, long id, @Body Why body) {
        transitions.suspend(actor, id, body.reden());
        return answers.one(actor, id);
    }

    @Post(value = "/hervatten", consumes = "*/*")
    @Operation(summary = "Hervatten na opschorten")
    AccountJson resume(Actor actor, long id) {
        transitions.resume(actor, id);
        return answers.one(actor, id);
    }

    @Post("/opheffen")
    @Operation(summary = "Opheffen, met reden; dit is blijvend")
    AccountJson close(Actor actor, long id, @Body Why body) {
        transitions.close(actor, id, body.reden());
        return answers.one(actor, id);
    }
}
