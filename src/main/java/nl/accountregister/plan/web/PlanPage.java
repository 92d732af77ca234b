package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.DecisionFacts;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Het beheerplan of an account: the version in force, or the draft while there is none.
 *
 * @param account  name of the account
 * @param shown    what is shown; null when the account has no plan
 * @param sections answers, under the headings of the form
 * @param versions all versions, the latest first
 */
public record PlanPage(long accountId, String account, @Nullable Shown shown, List<Decision> decisions, List<Section> sections,
                       List<Row> versions) {

    static final Map<PlanStatus, String> TONES = Map.of(PlanStatus.DRAFT, "grey", PlanStatus.PROPOSED, "orange",
        PlanStatus.APPROVED, "green", PlanStatus.RETURNED, "red");

    /**
     * The version that is shown.
     *
     * @param approved whether it is in force, so that there is a PDF of it
     * @param lagging  whether the form has had a newer version since
     */
    public record Shown(String form, String version, String status, String tone, String moment, boolean approved, boolean lagging) {
    }

    /** What a department decided. @param conditions heading of the conditions; null when there are none */
    public record Decision(String title, String by, String explanation, @Nullable String conditions, @Nullable String text) {
    }

    /** A part of the plan. */
    public record Section(String id, String title, List<Answer> answers) {
    }

    /** A question with its answer in words; empty when it was not answered. */
    public record Answer(String question, List<String> words) {
    }

    /** A version in the table. */
    public record Row(String number, String status, String tone, String begun, String decided) {
    }

    /** Links to the parts of the page. */
    public List<Option> contents(PageContext ctx) {
        return sections.stream().map(s -> new Option("#" + s.id(), s.title())).toList();
    }

    static PlanPage of(PageContext ctx, Account account, Optional<PlanForm> form, List<PlanVersion> versions) {
        Optional<PlanVersion> shown = toShow(versions);
        if (form.isEmpty() || shown.isEmpty()) {
            return new PlanPage(account.id(), account.name(), null, List.of(), List.of(), List.of());
        }
        return new PlanPage(account.id(), account.name(), shown(ctx, form.get(), shown.get()),
            shown.get().decisions().stream().map(d -> decision(ctx, d)).toList(), sections(ctx, form.get(), shown.get()),
            versions.stream().map(v -> row(ctx, v)).toList());
    }

    /** The version in force, or the latest while there is none. */
    static Optional<PlanVersion> toShow(List<PlanVersion> latestFirst) {
        return latestFirst.stream().filter(v -> v.status() == PlanStatus.APPROVED).findFirst().or(() -> latestFirst.stream().findFirst());
    }

    static Shown shown(PageContext ctx, PlanForm form, PlanVersion version) {
        return new Shown(form.title().in(ctx.language()), ctx.t("plan.version.number", version.number()), ctx.label(version.status()),
            TONES.get(version.status()), moment(ctx, version), version.status() == PlanStatus.APPROVED, version.formVersion() < form.version());
    }

    static List<Section> sections(PageContext ctx, PlanForm form, PlanVersion version) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        return form.sections().stream().map(section -> new Section("onderdeel-" + section.id(), section.title().in(ctx.language()),
            section.questions().stream().map(question -> new Answer(question.label().in(ctx.language()),
                words.of(question, version.answers().all(question.id())))).toList())).toList();
    }

    private static Decision decision(PageContext ctx, DecisionFacts facts) {
        boolean conditional = facts.conditions() != null && !facts.conditions().isBlank();
        return new Decision(facts.department() + ": " + facts.outcome().in(ctx.language()), ctx.t("plan.pdf.decided", facts.on(), facts.by()),
            facts.explanation(), !conditional ? null : facts.endsOn() == null ? ctx.t("plan.pdf.conditions")
                : ctx.t("plan.pdf.conditions.until", facts.endsOn()), conditional ? facts.conditions() : null);
    }

    private static Row row(PageContext ctx, PlanVersion version) {
        return new Row(String.valueOf(version.number()), ctx.label(version.status()), TONES.get(version.status()),
            ctx.t("plan.pdf.moment", version.createdAt(), version.createdBy()),
            version.decidedAt() == null ? "" : ctx.t("plan.pdf.moment", version.decidedAt(), by(version)));
    }

    private static String moment(PageContext ctx, PlanVersion version) {
        return ctx.t(version.decidedAt() == null ? "plan.begun" : "plan.approved", version.moment(), by(version));
    }

    private static String by(PlanVersion version) {
        return version.decidedBy() == null ? version.createdBy() : version.decidedBy();
    }
}
