package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;

/**
 * Hoe het staat with the next version of a plan, and what the reader may do about it.
 *
 * @param title    what there is; null when there is nothing to tell
 * @param from     who did so, and when
 * @param text     why it came back; null when it did not
 * @param actions  links, the first one the likeliest
 * @param takeBack whether the reader may take the proposal back
 * @param withdraw whether the reader may give it up
 * @param writes   whether the reader may write in it now
 */
public record ProposalPanel(long accountId, @Nullable String title, @Nullable String from, @Nullable String text, List<Option> actions,
                            boolean takeBack, boolean withdraw, boolean writes) {

    static ProposalPanel of(PageContext ctx, Account account, List<PlanVersion> latestFirst, PlanProposals proposals, PlanDecisions decisions) {
        String href = "/accounts/" + account.id() + "/beheerplan";
        boolean writes = proposals.mayPropose(ctx.actor(), account);
        PlanVersion latest = latestFirst.stream().filter(v -> v.status() != PlanStatus.WITHDRAWN).findFirst().orElse(null);
        List<Option> actions = new ArrayList<>();
        if (latest == null || latest.status() == PlanStatus.APPROVED) {
            if (writes) {
                actions.add(new Option(href + "/voorstel", ctx.t(latest == null ? "plan.action.first" : "plan.action.next")));
            }
            return new ProposalPanel(account.id(), null, null, null, actions, false, false, writes);
        }
        String version = ctx.t("plan.version.number", latest.number());
        switch (latest.status()) {
            case DRAFT -> {
                if (writes) {
                    actions.add(new Option(href + "/voorstel", ctx.t("plan.action.goOn")));
                }
                return new ProposalPanel(account.id(), ctx.t("plan.standing.draft", version),
                    ctx.t("plan.pdf.moment", latest.createdAt(), latest.createdBy()), null, actions, false, writes, writes);
            }
            case PROPOSED -> {
                if (decisions.mayDecide(ctx.actor(), latest)) {
                    actions.add(new Option(href + "/besluit", ctx.t("plan.action.decide")));
                }
                return new ProposalPanel(account.id(), ctx.t("plan.standing.proposed", version, ctx.organisation().contactName()),
                    ctx.t("plan.pdf.moment", latest.proposedAt(), latest.proposedBy()), null, actions, writes, false, false);
            }
            default -> {
                if (writes) {
                    actions.add(new Option(href + "/voorstel", ctx.t("plan.action.mend")));
                }
                return new ProposalPanel(account.id(), ctx.t("plan.standing.returned", version),
                    ctx.t("plan.pdf.moment", latest.decidedAt(), latest.decidedBy()), latest.reason(), actions, false, false, writes);
            }
        }
    }
}
