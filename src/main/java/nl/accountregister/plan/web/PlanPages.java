package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.FormCopies;
import nl.accountregister.plan.FormNews;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanUploads;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.plan.QuestionKind;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page and the panel of an account's plan. */
@Singleton
class PlanPages {

    private final Plans plans;
    private final FormCopies copies;
    private final PlanProposals proposals;
    private final PlanDecisions decisions;
    private final PlanUploads uploads;

    PlanPages(Plans plans, FormCopies copies, PlanProposals proposals, PlanDecisions decisions, PlanUploads uploads) {
        this.plans = plans;
        this.copies = copies;
        this.proposals = proposals;
        this.decisions = decisions;
        this.uploads = uploads;
    }

    /**
     * @param number the version that is asked for; null for the one in force
     * @param asOf   the day on which it has to be in force; null for now
     * @throws NotFound   when there is no such version
     * @throws BadRequest when the day has yet to come
     */
    PlanPage plan(PageContext ctx, Account account, @Nullable Long number, @Nullable LocalDate asOf) {
        if (asOf != null && asOf.isAfter(ctx.today())) {
            throw new BadRequest("plan.asOf.future", asOf);
        }
        List<PlanVersion> versions = plans.versionsOf(account.id());
        Optional<PlanVersion> usual = PlanPage.toShow(versions);
        Optional<PlanVersion> shown = number != null ? Optional.of(versions.stream().filter(v -> v.number() == number).findFirst().orElseThrow(NotFound::new))
            : asOf != null ? plans.inForceOn(account.id(), asOf) : usual;
        return PlanPage.of(ctx, account, shown, shown.map(copies::of).orElse(null), note(ctx, shown, usual, asOf), lags(account, shown), versions,
            ProposalPanel.of(ctx, account, versions, proposals, decisions), asOf, uploads.ofVersions(versions.stream().map(PlanVersion::id).toList()));
    }

    PlanPanelView panel(PageContext ctx, Account account) {
        List<PlanVersion> versions = plans.versionsOf(account.id());
        ProposalPanel standing = ProposalPanel.of(ctx, account, versions, proposals, decisions);
        return PlanPage.toShow(versions).map(version -> {
            PlanForm form = copies.of(version);
            Optional<FormNews> news = lags(account, Optional.of(version));
            return new PlanPanelView(account.id(), PlanPage.shown(ctx, account.id(), form, version, news.isPresent()), key(ctx, form, version),
                news.map(n -> NewsView.of(ctx, n)).orElse(null), standing);
        }).orElseGet(() -> new PlanPanelView(account.id(), null, List.of(), null, standing));
    }

    PlanPastView past(PageContext ctx, Account account, LocalDate day) {
        return plans.inForceOn(account.id(), day).map(version -> {
            PlanForm form = copies.of(version);
            return new PlanPastView(account.id(), day, PlanPage.shown(ctx, account.id(), form, version, false), key(ctx, form, version));
        }).orElseGet(() -> new PlanPastView(account.id(), day, null, List.of()));
    }

    /** Only a plan that is or was in force can lag behind; a draft is brought up to date as it is written. */
    private Optional<FormNews> lags(Account account, Optional<PlanVersion> version) {
        return version.filter(v -> v.status() == PlanStatus.APPROVED).flatMap(v -> copies.newsSince(v, account));
    }

    @Nullable
    private static String note(PageContext ctx, Optional<PlanVersion> shown, Optional<PlanVersion> usual, @Nullable LocalDate asOf) {
        if (asOf != null) {
            return ctx.t(shown.isPresent() ? "plan.asOf" : "plan.asOf.none", asOf);
        }
        return shown.equals(usual) ? null : ctx.t("plan.other");
    }

    /** What a form asks first is what the page is for; then who runs it. */
    private static List<PlanPage.Answer> key(PageContext ctx, PlanForm form, PlanVersion version) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        Stream<Question> people = form.questions().stream().filter(q -> q.kind() == QuestionKind.PEOPLE).limit(1);
        return Stream.concat(form.questions().stream().limit(1), people).distinct()
            .filter(q -> version.answers().has(q.id()))
            .map(q -> new PlanPage.Answer(q.label().in(ctx.language()), words.of(q, version.answers().all(q.id())))).toList();
    }
}
