package nl.accountregister.access.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Toegang tot een account in the API. */
@Controller("/api/v1/accounts/{id}/toegang")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Toegang")
class AccessApi {

    private final AccessGrants grants;
    private final Accounts accounts;
    private final Past past;

    AccessApi(AccessGrants grants, Accounts accounts, Past past) {
        this.past = past;
        this.grants = grants;
        this.accounts = accounts;
    }

    /** @param sinds first day; today when left out */
    @Serdeable
    record NewGrant(@Nullable Long medewerker, @Nullable String rol, @Nullable String sinds) {
    }

    /** @param tot last day; today when left out */
    @Serdeable
    record End(@Nullable String tot) {
    }

    /** @param gegevenDoor who recorded it @param tot last day; null while it holds */
    @Serdeable
    record Grant(long id, Person medewerker, String rol, LocalDate sinds, @Nullable String gegevenDoor, @Nullable LocalDate tot) {

        static Grant of(GrantRow g) {
            return new Grant(g.id(), new Person(g.personId(), g.personName()), g.role().code(), g.since(), g.grantedByName(), g.endedOn());
        }
    }

    /** A medewerker by id and name. */
    @Serdeable
    record Person(long id, String naam) {
    }

    /** The rights on an account, those that hold first. */
    @Serdeable
    record Listing(List<Grant> toegang) {
    }

    @Get
    @Accepts("peildatum")
    @Operation(summary = "Wie toegang heeft tot een account, nu of zoals het register het aan het eind van de peildatum wist")
    Listing list(Actor actor, long id, Query query) {
        AsOf asOf = past.asOf(query.date("peildatum"));
        if (asOf.isNow()) {
            return list(actor, id);
        }
        accounts.getInFull(actor, id);
        accounts.getOn(actor, id, asOf.day());
        return new Listing(grants.on(id, asOf.day()).stream().map(Grant::of).toList());
    }

    private Listing list(Actor actor, long id) {
        accounts.getInFull(actor, id);
        return new Listing(grants.of(id).stream().map(Grant::of).toList());
    }

    @Post
    @Operation(summary = "Toegang vastleggen")
    HttpResponse<Listing> grant(Actor actor, long id, @Body NewGrant body) {
        accounts.getToManage(actor, id);
        AccessRole role = body.rol() == null ? null : Coded.find(AccessRole.class, body.rol()).orElseThrow(() -> RuleViolation.of("rol", "access.role",
            Arrays.stream(AccessRole.values()).map(Coded::code).collect(Collectors.joining(", "))));
        grants.grant(actor, id, body.medewerker(), role, date("sinds", body.sinds()));
        return HttpResponse.created(list(actor, id), URI.create("/api/v1/accounts/" + id + "/toegang"));
    }

    @Post("/{grantId}/beeindigen")
    @Operation(summary = "Toegang beëindigen")
    Listing end(Actor actor, long id, long grantId, @Body End body) {
        grants.end(actor, id, grantId, date("tot", body.tot()));
        return list(actor, id);
    }

    @Nullable
    private static LocalDate date(String field, @Nullable String text) {
        return text == null ? null : IsoDate.read(text).orElseThrow(() -> RuleViolation.of(field, "access.date"));
    }
}
