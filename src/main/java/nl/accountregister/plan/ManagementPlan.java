package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Beheerplan of a request, and of the account that came of it. What it says is in its versions.
 *
 * @param formId    id of the {@link PlanForm}
 * @param requestId request that it was made for; null when the account was registered without one
 * @param accountId account that is run by it; null until the request is approved
 */
@MappedEntity("management_plan")
record ManagementPlan(@Id @GeneratedValue @Nullable Long id, String formId, @Nullable Long requestId, @Nullable Long accountId) {
}
