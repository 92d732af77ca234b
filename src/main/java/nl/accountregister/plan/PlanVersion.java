package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import java.time.Instant;
import java.util.List;

/**
 * Versie of a beheerplan: answers, and what became of them. An approved version is never changed, and one that came
 * back or was withdrawn stays as it was: who goes on, makes the next version of it.
 *
 * @param number      1 for the first; each version of a plan has its own, also one that was never approved
 * @param formId      form that was answered
 * @param formVersion version of that form
 * @param createdBy   name of who began it
 * @param decidedBy   name of who approved or returned it, or withdrew it; null while nobody did
 * @param decision    what was decided; empty without a decision
 * @param proposedBy  name of who proposed it; null for the plan of a request, and while it is a draft
 * @param proposerId  user who proposed it, and who therefore does not decide on it
 * @param reason      why it came back; null when it did not
 * @param revision    goes up with each change of a draft, so that a stale edit is noticed
 * @param facts       what its document says beside the answers; null while it is not approved, and for versions that
 *                    were approved before the register kept this
 */
@MappedEntity("plan_version")
public record PlanVersion(@Id @GeneratedValue @Nullable Long id, long planId, int number, String formId, int formVersion,
                          @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers answers, PlanStatus status,
                          String createdBy, Instant createdAt, @Nullable String decidedBy, @Nullable Instant decidedAt,
                          @Nullable @TypeDef(type = DataType.STRING, converter = DecisionColumn.class) Decisions decision,
                          @Nullable String proposedBy, @Nullable Instant proposedAt, @Nullable Long proposerId,
                          @Nullable String reason, int revision,
                          @Nullable @TypeDef(type = DataType.STRING, converter = FactsColumn.class) PlanFacts facts) {

    /** Besluiten: one for each department that decides. */
    public record Decisions(List<DecisionFacts> facts) {

        public static final Decisions NONE = new Decisions(List.of());

        public Decisions {
            facts = List.copyOf(facts);
        }
    }

    static PlanVersion draft(long planId, int number, PlanForm form, Answers answers, String by, Instant at) {
        return new PlanVersion(null, planId, number, form.id(), form.version(), answers, PlanStatus.DRAFT, by, at, null, null, null, null, null,
            null, null, 0, null);
    }

    /** What was decided, per department. */
    public List<DecisionFacts> decisions() {
        return decision == null ? List.of() : decision.facts();
    }

    /** Moment from which the version says what it says: its approval, or else its beginning. */
    public Instant moment() {
        return decidedAt == null ? createdAt : decidedAt;
    }

    /** Who made it say so: who approved it, or else who began it. */
    public String by() {
        return decidedBy == null ? createdBy : decidedBy;
    }

    PlanVersion answered(PlanForm form, Answers newAnswers) {
        return new PlanVersion(id, planId, number, form.id(), form.version(), newAnswers, status, createdBy, createdAt, decidedBy, decidedAt,
            decision, proposedBy, proposedAt, proposerId, reason, revision + 1, facts);
    }

    PlanVersion decided(PlanStatus outcome, String by, Instant at, @Nullable Decisions decisions, @Nullable String why, @Nullable PlanFacts frozen) {
        return new PlanVersion(id, planId, number, formId, formVersion, answers, outcome, createdBy, createdAt, by, at, decisions, proposedBy,
            proposedAt, proposerId, why, revision + 1, frozen);
    }
}
