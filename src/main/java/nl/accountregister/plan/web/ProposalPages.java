package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.Completeness;
import nl.accountregister.plan.FormCopies;
import nl.accountregister.plan.PlanComparison;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.plan.PlanProposal;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.web.ProposalStepPage.Returned;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.StepView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the pages of a proposal: one for each section of the form, and one to check. */
@Singleton
class ProposalPages {

    private final FormCopies copies;

    ProposalPages(FormCopies copies) {
        this.copies = copies;
    }

    static String href(long account, int part) {
        return "/accounts/" + account + "/beheerplan/voorstel?deel=" + part;
    }

    static String check(long account) {
        return "/accounts/" + account + "/beheerplan/voorstel/controle";
    }

    /** The page after a section. */
    static String next(PlanProposal proposal, int part) {
        return part < proposal.form().sections().size() ? href(proposal.account().id(), part + 1) : check(proposal.account().id());
    }

    /** The first section where something is missing in a draft; the first of all when nothing is, or nothing has begun. */
    static int firstGap(PlanProposal proposal) {
        Completeness completeness = proposal.completeness();
        List<Section> sections = proposal.form().sections();
        return proposal.version() == null ? 1
            : IntStream.range(0, sections.size()).filter(i -> !completeness.in(sections.get(i)).isEmpty()).findFirst().orElse(0) + 1;
    }

    FormView stored(PlanProposal proposal) {
        return new FormView(proposal.answers().fields(proposal.form()), Map.of());
    }

    ProposalStepPage step(PageContext ctx, PlanProposal proposal, int part, FormView form) {
        long id = proposal.account().id();
        return new ProposalStepPage(part, proposal.account().name(), href(id, part),
            part == 1 ? "/accounts/" + id + "/beheerplan" : href(id, part - 1), steps(ctx, proposal), form,
            proposal.form().sections().get(part - 1), proposal.revision(), returned(ctx, proposal.returned()));
    }

    ProposalCheckPage check(PageContext ctx, PlanProposal proposal, FormView form) {
        long id = proposal.account().id();
        List<Section> sections = proposal.form().sections();
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        List<ProposalCheckPage.Block> blocks = IntStream.range(0, sections.size()).mapToObj(i -> new ProposalCheckPage.Block(
            sections.get(i).title().in(ctx.language()), href(id, i + 1), sections.get(i).questions().stream()
            .map(q -> new PlanPage.Answer(q.label().in(ctx.language()), words.of(q, proposal.answers().all(q.id())))).toList())).toList();
        List<Option> missing = proposal.completeness().problems().stream().map(p -> new Option(
            href(id, sections.indexOf(p.section()) + 1) + "#" + p.question().id(), ctx.t(p.violation().key(), p.violation().args().toArray()))).toList();
        return new ProposalCheckPage(id, proposal.account().name(), steps(ctx, proposal), form, proposal.revision(), proposal.version() != null, missing,
            blocks, changes(ctx, proposal), returned(ctx, proposal.returned()), href(id, sections.size()));
    }

    @Nullable
    private ComparisonView changes(PageContext ctx, PlanProposal proposal) {
        PlanVersion inForce = proposal.inForce();
        return inForce == null ? null : ComparisonView.of(ctx,
            PlanComparison.of(copies.of(inForce), inForce.answers(), proposal.form(), proposal.answers()),
            ctx.t("plan.version.choice", inForce.number(), inForce.status()), ctx.t("plan.proposal"));
    }

    private List<StepView> steps(PageContext ctx, PlanProposal proposal) {
        Completeness completeness = proposal.completeness();
        List<Section> sections = proposal.form().sections();
        List<StepView> steps = new ArrayList<>(IntStream.range(0, sections.size()).mapToObj(i -> new StepView(
            sections.get(i).title().in(ctx.language()), href(proposal.account().id(), i + 1), completeness.in(sections.get(i)).isEmpty())).toList());
        steps.add(new StepView(ctx.t("plan.proposal.check"), check(proposal.account().id()), false));
        return steps;
    }

    @Nullable
    private static Returned returned(PageContext ctx, @Nullable PlanVersion version) {
        return version == null ? null : new Returned(ctx.t("plan.pdf.moment", version.decidedAt(), version.decidedBy()), version.reason());
    }
}
