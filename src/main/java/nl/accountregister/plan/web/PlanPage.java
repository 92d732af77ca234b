package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.DecisionFacts;
import nl.accountregister.plan.FormNews;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanUpload;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.TwoVersions;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Het beheerplan of an account: the version in force, or another one that was asked for.
 *
 * @param account   name of the account
 * @param shown     what is shown; null when the account has no plan, or had none on the day that was asked for
 * @param note      why another version than the one in force is shown; null when it is the one in force
 * @param news      what is new in the form; null when the plan in force does not lag behind
 * @param sections  answers, under the headings of the form
 * @param versions  all versions, the latest first
 * @param choices   the versions, to choose two from and compare them; fewer than two are not worth it
 * @param chosen    the two versions to begin with, {@code van} and {@code tot}
 * @param standing  how it stands with the next version
 * @param asOf      the day that was asked for, {@code 2026-11-20}; empty for now
 * @param uploads   forms of which answers were taken over into one of the versions
 */
public record PlanPage(long accountId, String account, @Nullable Shown shown, @Nullable String note, @Nullable NewsView news,
                       List<Decision> decisions, List<Section> sections, List<Row> versions, List<Option> choices, FormView chosen,
                       ProposalPanel standing, String asOf, List<PlanUpload> uploads) {

    static final Map<PlanStatus, String> TONES = Map.of(PlanStatus.DRAFT, "grey", PlanStatus.PROPOSED, "orange",
        PlanStatus.APPROVED, "green", PlanStatus.RETURNED, "red", PlanStatus.WITHDRAWN, "grey");

    /**
     * The version that is shown.
     *
     * @param approved whether it was approved, so that there is a PDF of it
     * @param lagging  whether the form has had a newer version since
     * @param pdf      address of its PDF
     */
    public record Shown(String form, String version, String status, String tone, String moment, boolean approved, boolean lagging, String pdf) {
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

    /** A version in the table. @param pdf address of its PDF; null when it was not approved @param reason why it came back; null when it did not */
    public record Row(int number, String href, String status, String tone, String begun, String decided, @Nullable String pdf,
                      @Nullable String reason) {
    }

    /** Links to the parts of the page. */
    public List<Option> contents(PageContext ctx) {
        return sections.stream().map(s -> new Option("#" + s.id(), s.title())).toList();
    }

    /** @param form the form that the shown version answers */
    static PlanPage of(PageContext ctx, Account account, Optional<PlanVersion> shown, @Nullable PlanForm form, @Nullable String note,
                       Optional<FormNews> news, List<PlanVersion> versions, ProposalPanel standing, @Nullable LocalDate asOf,
                       List<PlanUpload> uploads) {
        long id = account.id();
        List<Option> choices = versions.stream().map(v -> new Option(String.valueOf(v.number()),
            ctx.t("plan.version.choice", v.number(), v.status()))).toList();
        List<Row> rows = versions.stream().map(v -> row(ctx, id, v)).toList();
        FormView chosen = versions.isEmpty() ? FormView.empty() : chosen(TwoVersions.of(versions, null, null));
        String day = asOf == null ? "" : asOf.toString();
        NewsView isNew = news.map(n -> NewsView.of(ctx, n)).orElse(null);
        return shown.map(v -> new PlanPage(id, account.name(), shown(ctx, id, form, v, isNew != null), note, isNew,
                v.decisions().stream().map(d -> decision(ctx, d)).toList(), sections(ctx, form, v), rows, choices, chosen, standing, day, uploads))
            .orElseGet(() -> new PlanPage(id, account.name(), null, note, null, List.of(), List.of(), rows, choices, chosen, standing, day, uploads));
    }

    /** The version in force, or the latest while there is none. */
    static Optional<PlanVersion> toShow(List<PlanVersion> latestFirst) {
        return latestFirst.stream().filter(v -> v.status() == PlanStatus.APPROVED).findFirst().or(() -> latestFirst.stream().findFirst());
    }

    static Shown shown(PageContext ctx, long account, PlanForm form, PlanVersion version, boolean lagging) {
        return new Shown(form.title().in(ctx.language()), ctx.t("plan.version.number", version.number()), ctx.label(version.status()),
            TONES.get(version.status()), moment(ctx, version), version.status() == PlanStatus.APPROVED, lagging, pdf(account, version));
    }

    static List<Section> sections(PageContext ctx, PlanForm form, PlanVersion version) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        return form.sections().stream().map(section -> new Section("onderdeel-" + section.id(), section.title().in(ctx.language()),
            section.questions().stream().map(question -> new Answer(question.label().in(ctx.language()),
                words.of(question, version.answers().all(question.id())))).toList())).toList();
    }

    private static FormView chosen(TwoVersions two) {
        return FormView.of(Map.of("van", String.valueOf(two.before().number()), "tot", String.valueOf(two.after().number())));
    }

    private static Decision decision(PageContext ctx, DecisionFacts facts) {
        boolean conditional = facts.conditions() != null && !facts.conditions().isBlank();
        return new Decision(facts.department() + ": " + facts.outcome().in(ctx.language()), ctx.t("plan.pdf.decided", facts.on(), facts.by()),
            facts.explanation(), !conditional ? null : facts.endsOn() == null ? ctx.t("plan.pdf.conditions")
                : ctx.t("plan.pdf.conditions.until", facts.endsOn()), conditional ? facts.conditions() : null);
    }

    private static Row row(PageContext ctx, long account, PlanVersion version) {
        return new Row(version.number(), "/accounts/" + account + "/beheerplan?versie=" + version.number(),
            ctx.label(version.status()), TONES.get(version.status()), ctx.t("plan.pdf.moment", version.createdAt(), version.createdBy()),
            version.decidedAt() == null ? "" : ctx.t("plan.pdf.moment", version.decidedAt(), version.by()),
            version.status() == PlanStatus.APPROVED ? pdf(account, version) : null, version.reason());
    }

    private static String pdf(long account, PlanVersion version) {
        return "/accounts/" + account + "/beheerplannen/" + version.number() + ".pdf";
    }

    private static String moment(PageContext ctx, PlanVersion version) {
        return ctx.t(switch (version.status()) {
            case APPROVED -> "plan.approved";
            case RETURNED -> "plan.returned";
            case WITHDRAWN -> "plan.withdrawn";
            case DRAFT, PROPOSED -> "plan.begun";
        }, version.moment(), version.by());
    }
}
