package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.plan.PreparedForm.Fact;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Formulieren for the next version of an account's plan, with what stands in it already. */
@Singleton
public class PreparedForms {

    private final Accounts accounts;
    private final PlanProposals proposals;
    private final PresentFacts present;
    private final PlanFormPdf pdf;
    private final Texts texts;

    PreparedForms(Accounts accounts, PlanProposals proposals, PresentFacts present, PlanFormPdf pdf, Texts texts) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.present = present;
        this.pdf = pdf;
        this.texts = texts;
    }

    /**
     * The form for whoever sees the account in full: with the answers of the proposal for who may write that, and with those in
     * force for anybody else.
     *
     * @throws NotFound also when the actor does not see the account in full, or the profile asks no plan for one of its kind
     */
    public byte[] ofAccount(Actor actor, long accountId, Language language) {
        return of(proposals.begunWith(actor, accounts.getInFull(actor, accountId)), language);
    }

    private byte[] of(PlanProposal proposal, Language language) {
        Account account = proposal.account();
        PlanFacts.Page page = present.page(account);
        List<String> people = Stream.of(page.owner(), page.deputy()).filter(Objects::nonNull).toList();
        return pdf.of(new PreparedForm(proposal.form(), PlanReference.account(account.id()), facts(page, language), proposal.answers(), people), language);
    }

    private List<Fact> facts(PlanFacts.Page page, Language language) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(texts.get(language, "plan.pdf.page"), page.name() + ", " + page.platform())));
        add(facts, language, "plan.pdf.place", page.place());
        add(facts, language, "plan.pdf.owner", page.owner());
        add(facts, language, "plan.pdf.deputy", page.deputy());
        return facts;
    }

    private void add(List<Fact> facts, Language language, String key, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(texts.get(language, key), value));
        }
    }
}
