package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Visibility;
import nl.accountregister.plan.PreparedForm.Fact;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Formulieren for the next version of an account's plan, filled in with the version in force. A system call: whoever
 * may see the account in full may have its form, and the caller has checked that.
 */
@Singleton
public class PreparedForms {

    private final Accounts accounts;
    private final Plans plans;
    private final PlanForms forms;
    private final PresentFacts present;
    private final PlanFormPdf pdf;
    private final Texts texts;

    PreparedForms(Accounts accounts, Plans plans, PlanForms forms, PresentFacts present, PlanFormPdf pdf, Texts texts) {
        this.accounts = accounts;
        this.plans = plans;
        this.forms = forms;
        this.present = present;
        this.pdf = pdf;
        this.texts = texts;
    }

    /** @throws NotFound when there is no such account, or the profile asks no plan for one of its kind */
    public byte[] ofAccount(long accountId, Language language) {
        Account account = accounts.findSystem(accountId).orElseThrow(NotFound::new);
        PlanForm form = plans.formOfAccount(accountId).flatMap(f -> forms.find(f.id()))
            .or(() -> forms.forKind(account.kind(), account.visibility() == Visibility.SHIELDED)).orElseThrow(NotFound::new);
        PlanFacts.Page page = present.page(account);
        Answers answers = plans.current(accountId).map(PlanVersion::answers).orElse(Answers.NONE);
        List<String> people = Stream.of(page.owner(), page.deputy()).filter(Objects::nonNull).toList();
        return pdf.of(new PreparedForm(form, PlanReference.account(accountId), facts(page, language),
            PreparedForm.knowing(form, answers, people)), language);
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
