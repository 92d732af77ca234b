package nl.accountregister.plan;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the document of an approved version says. Only system calls: the caller has checked who reads it. */
@Singleton
class PlanDocuments {

    private final ManagementPlanRepository plans;
    private final PlanVersionRepository versions;
    private final FormCopies copies;
    private final PresentFacts present;

    PlanDocuments(ManagementPlanRepository plans, PlanVersionRepository versions, FormCopies copies, PresentFacts present) {
        this.plans = plans;
        this.versions = versions;
        this.copies = copies;
        this.present = present;
    }

    /** @throws NotFound when the account has no plan, or none of its versions is approved */
    PlanVersion inForce(long accountId) {
        return approved(accountId).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** @throws NotFound when there is no such version, or it is not approved */
    PlanVersion approved(long accountId, int number) {
        return approved(accountId).stream().filter(v -> v.number() == number).findFirst().orElseThrow(NotFound::new);
    }

    /** A version from before facts were kept is described with those of now. */
    PlanDocument of(long accountId, PlanVersion version) {
        PlanFacts facts = version.facts() != null ? version.facts() : present.of(accountId, LocalDate.ofInstant(version.moment(), Texts.AMSTERDAM),
            approved(accountId).stream().filter(v -> v.number() <= version.number()).toList());
        Map<String, Bilingual> titles = new HashMap<>();
        facts.history().forEach(past -> copies.find(past.formId(), past.formVersion()).ifPresent(form -> titles.put(PlanDocument.key(past), form.title())));
        return new PlanDocument(copies.of(version), version, facts, titles);
    }

    @ReadOnly
    List<PlanVersion> approved(long accountId) {
        return plans.findByAccountId(accountId).map(p -> versions.findByPlanIdOrderByNumberDesc(p.id())).orElse(List.of()).stream()
            .filter(v -> v.status() == PlanStatus.APPROVED).toList();
    }
}
