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
 * Versie of a beheerplan: answers, and what became of them. An approved version is never changed.
 *
 * @param number      1 for the first
 * @param formVersion version of the form that was answered
 * @param createdBy   name of who began it
 * @param decidedBy   name of who approved or returned it; null while nobody did
 * @param decision    what was decided on the request; empty without a request or a decision
 */
@MappedEntity("plan_version")
public record PlanVersion(@Id @GeneratedValue @Nullable Long id, long planId, int number, int formVersion,
                          @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers answers, PlanStatus status,
                          String createdBy, Instant createdAt, @Nullable String decidedBy, @Nullable Instant decidedAt,
                          @Nullable @TypeDef(type = DataType.STRING, converter = DecisionColumn.class) Decisions decision) {

    /** Besluiten: one for each department that decides. */
    public record Decisions(List<DecisionFacts> facts) {

        public static final Decisions NONE = new Decisions(List.of());

        public Decisions {
            facts = List.copyOf(facts);
        }
    }

    /** What was decided, per department. */
    public List<DecisionFacts> decisions() {
        return decision == null ? List.of() : decision.facts();
    }

    /** Moment from which the version says what it says: its approval, or else its beginning. */
    public Instant moment() {
        return decidedAt == null ? createdAt : decidedAt;
    }

    PlanVersion answered(PlanForm form, Answers newAnswers) {
        return new PlanVersion(id, planId, number, form.version(), newAnswers, status, createdBy, createdAt, decidedBy, decidedAt, decision);
    }

    PlanVersion decided(Decisions decisions) {
        return new PlanVersion(id, planId, number, formVersion, answers, status, createdBy, createdAt, decidedBy, decidedAt, decisions);
    }
}
