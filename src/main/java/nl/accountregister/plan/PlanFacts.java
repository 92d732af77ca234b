package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Vastgelegde feiten of a version of a beheerplan: what its document says beside answers and decisions. They are
 * written down when the version is approved, so that the document says the same for ever, whatever changes later.
 *
 * @param page       the account that is run by the plan
 * @param access     who has which rights, those that hold first
 * @param conditions conditions of earlier decisions that still hold
 * @param history    all approved versions until this one, the latest first
 */
@Serdeable
public record PlanFacts(Organisation organisation, Page page, List<Access> access, List<Condition> conditions, List<Past> history) {

    public PlanFacts {
        access = access == null ? List.of() : List.copyOf(access);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** Organisatie. @param colour of the bars and lines, {@code #rrggbb} */
    @Serdeable
    public record Organisation(String name, String colour) {
    }

    /**
     * Account as the document names it.
     *
     * @param platform name of the platform
     * @param place    location, or what else the account is for; empty when it is for the organisation as a whole
     * @param url      address; null while the page does not exist yet
     * @param deputy   null when there is none
     */
    @Serdeable
    public record Page(String name, AccountKind kind, String platform, String place, @Nullable String url, String owner,
                       @Nullable String deputy, List<String> departments) {
    }

    /** Toegang: the right of one person. @param since first day; null when it begins as the page goes into use @param endedOn last day */
    @Serdeable
    public record Access(String person, AccessRole role, @Nullable LocalDate since, @Nullable LocalDate endedOn) {
    }

    /** Voorwaarde. @param endsOn last day; null when it has no end */
    @Serdeable
    public record Condition(String text, @Nullable LocalDate endsOn) {
    }

    /** An approved version in short. */
    @Serdeable
    public record Past(int number, String formId, int formVersion, Instant createdAt, String createdBy, Instant decidedAt, String decidedBy) {

        static Past of(PlanVersion v) {
            return new Past(v.number(), v.formId(), v.formVersion(), v.createdAt(), v.createdBy(), v.moment(),
                v.decidedBy() == null ? v.createdBy() : v.decidedBy());
        }
    }
}
