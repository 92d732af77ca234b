package nl.accountregister.plan;

import io.micronaut.core.annotation.Introspected;

/** Afschrift of a plan form as it was. @param content the form as {@link PlanFormText} writes it, as JSON */
@Introspected
record FormCopy(String formId, int version, String content) {
}
