package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountCondition;
import nl.accountregister.web.Named;

import java.time.LocalDate;
import java.util.List;

/**
 * Account in the API. Who does not see it in full gets null, or an empty list, for what is internal.
 *
 * @param platformId the platform's own id, when known
 * @param aanvraag   id of the request that it came from
 * @param versie     to send along with a change
 */
@Serdeable
record AccountJson(long id, String naam, String platform, String soort, @Nullable String url, @Nullable String gebruikersnaam,
                   @Nullable String platformId, String status, @Nullable Named locatie, @Nullable Named eigenaar, @Nullable Named plaatsvervanger,
                   List<String> verantwoordelijk, String zichtbaarheid, @Nullable String tweestapsverificatie, @Nullable String herstelmailbox,
                   @Nullable PlanStanding.Standing beheerplan, @Nullable LocalDate herzieningOp, @Nullable LocalDate laatsteHerzieningOp,
                   @Nullable Boolean hoogRisico, @Nullable Long aanvraag, List<Condition> condities, int versie) {

    /** @param totEnMet last day; null when it has no end */
    @Serdeable
    record Condition(String tekst, @Nullable LocalDate totEnMet) {
    }

    /** A page of the list. @param totaal how many there are in all */
    @Serdeable
    record Listing(List<AccountJson> accounts, long totaal, int pagina, int grootte) {
    }

    /** The names that an account needs. */
    record Names(@Nullable String location, @Nullable String owner, @Nullable String deputy) {
    }

    static AccountJson of(Account a, boolean full, Names names, @Nullable PlanStanding.Standing plan, List<AccountCondition> conditions) {
        Named location = a.locationId() == null ? null : new Named(a.locationId(), names.location());
        if (!full) {
            return new AccountJson(a.id(), a.name(), a.platform(), a.kind().code(), a.url(), a.handle(), null, a.status().code(), location, null, null,
                List.of(), a.visibility().code(), null, null, null, null, null, null, null, List.of(), a.version());
        }
        return new AccountJson(a.id(), a.name(), a.platform(), a.kind().code(), a.url(), a.handle(), a.platformRef(), a.status().code(), location,
            new Named(a.ownerId(), names.owner()), a.deputyId() == null ? null : new Named(a.deputyId(), names.deputy()), a.departmentList(),
            a.visibility().code(), a.twoFactor().code(), a.recoveryMailbox(), plan, a.nextReviewOn(), a.lastReviewOn(), a.highRisk(), a.requestId(),
            conditions.stream().map(c -> new Condition(c.text(), c.endsOn())).toList(), a.version());
    }
}
