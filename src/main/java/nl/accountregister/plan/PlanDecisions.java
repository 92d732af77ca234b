package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.util.List;

/** Besluiten of communications on proposals: a version is approved, or comes back with a reason. */
@Singleton
public class PlanDecisions {

    private static final int MAX_TEXT = 4000;

    private final ProposedVersions proposed;
    private final PlanApproval approval;
    private final PlanNews news;
    private final Profiles profiles;
    private final Texts texts;
    private final Today today;

    PlanDecisions(ProposedVersions proposed, PlanApproval approval, PlanNews news, Profiles profiles, Texts texts, Today today) {
        this.proposed = proposed;
        this.approval = approval;
        this.news = news;
        this.profiles = profiles;
        this.texts = texts;
        this.today = today;
    }

    /**
     * The proposal that waits for a decision.
     *
     * @throws nl.accountregister.shared.Refused when the actor does not decide, or proposed it
     * @throws NotFound                          when there is no such account
     * @throws Conflict                          when no proposal waits
     */
    @ReadOnly
    public PlanVersion waiting(Actor actor, long accountId) {
        proposed.account(actor, accountId);
        return proposed.waiting(actor, accountId);
    }

    /** Whether the actor may decide on this version. */
    public boolean mayDecide(Actor actor, PlanVersion version) {
        return version.status() == PlanStatus.PROPOSED && proposed.mayDecide(actor, version);
    }

    /**
     * Approves a proposal, which is the plan in force from now.
     *
     * @param number      version that was read
     * @param revision    its revision; null for whatever it is
     * @param explanation for owner and deputy; may be empty
     * @throws nl.accountregister.shared.RuleViolation when the explanation cannot be kept
     * @throws Conflict                                when it was decided on, taken back or changed since it was read
     */
    @Transactional
    public PlanVersion approve(Actor actor, long accountId, int number, @Nullable Integer revision, @Nullable String explanation) {
        Account account = proposed.account(actor, accountId);
        PlainText check = new PlainText();
        String text = check.optionalBlock("toelichting", explanation, MAX_TEXT);
        check.check();
        PlanVersion version = proposed.waiting(actor, accountId, number, revision);
        Bilingual outcome = new Bilingual(texts.label(Language.NL, PlanStatus.APPROVED), texts.label(Language.EN, PlanStatus.APPROVED));
        PlanVersion approved = approval.approve(actor, accountId, version, proposed.form(version).title().nl(), List.of(new DecisionFacts(
            department(), outcome, text, null, null, actor.name(), today.date())));
        news.approved(account, approved, text);
        return approved;
    }

    /**
     * Gives a proposal back to who made it.
     *
     * @param reason what has to be different, for owner and deputy
     * @throws nl.accountregister.shared.RuleViolation when there is no reason
     * @throws Conflict                                when it was decided on, taken back or changed since it was read
     */
    @Transactional
    public PlanVersion sendBack(Actor actor, long accountId, int number, @Nullable Integer revision, @Nullable String reason) {
        Account account = proposed.account(actor, accountId);
        PlainText check = new PlainText();
        String text = check.block("toelichting", reason, MAX_TEXT);
        check.check();
        PlanVersion version = proposed.waiting(actor, accountId, number, revision);
        PlanVersion returned = proposed.giveBack(version, actor, text);
        news.returned(actor, account, proposed.form(version), returned);
        return returned;
    }

    /** As the heading of a decision: the profile names it for the middle of a sentence. */
    private String department() {
        String name = profiles.current().contact().department().nl();
        return name.substring(0, 1).toUpperCase(Language.NL.locale()) + name.substring(1);
    }
}
