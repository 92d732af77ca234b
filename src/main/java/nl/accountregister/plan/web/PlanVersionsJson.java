package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** De versies of an account's plan in the API, the latest first. */
@Serdeable
record PlanVersionsJson(List<Version> versies) {

    /**
     * One version.
     *
     * @param antwoorden per question a text; of people and of several choices always a list
     * @param besluitOp when it was approved, returned or withdrawn; null while nobody did
     * @param reden     why it came back; null when it did not
     * @param revisie   to send along with a decision, so that what was read is decided on
     * @param pdf       address of its document; null when it was not approved
     */
    @Serdeable
    record Version(int nummer, String status, String formulier, int formulierversie, Map<String, Object> antwoorden, String begonnenDoor,
                   Instant begonnenOp, @Nullable String voorgesteldDoor, @Nullable Instant voorgesteldOp, @Nullable String besluitDoor,
                   @Nullable Instant besluitOp, @Nullable String reden, int revisie, @Nullable String pdf) {

        /** @param form the form that was answered */
        static Version of(long account, PlanVersion v, PlanForm form) {
            return new Version(v.number(), v.status().code(), v.formId(), v.formVersion(), answers(v, form), v.createdBy(), v.createdAt(), v.proposedBy(),
                v.proposedAt(), v.decidedBy(), v.decidedAt(), v.reason(), v.revision(),
                v.status() == PlanStatus.APPROVED ? "/api/v1/accounts/" + account + "/beheerplannen/" + v.number() + ".pdf" : null);
        }

        private static Map<String, Object> answers(PlanVersion version, PlanForm form) {
            Map<String, Object> answers = new LinkedHashMap<>();
            version.answers().values().forEach((question, values) -> {
                boolean isList = form.question(question).map(q -> q.kind().isList()).orElse(values.size() > 1);
                answers.put(question, isList ? values : values.get(0));
            });
            return answers;
        }
    }

    /** Voorstel. @param antwoorden per question a text or a list of texts; all of them */
    @Serdeable
    record Proposal(@Nullable Map<String, Object> antwoorden) {
    }

    /**
     * Besluit.
     *
     * @param besluit {@code VASTGESTELD} or {@code TERUGGESTUURD}
     * @param revisie revision that was read; left out to decide on whatever it is now
     */
    @Serdeable
    record Decision(@Nullable String besluit, @Nullable String toelichting, @Nullable Integer revisie) {
    }
}
