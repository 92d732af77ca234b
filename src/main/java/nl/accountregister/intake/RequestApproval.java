package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.Preparation;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.DecisionFacts;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanPdf;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.List;

/** What follows from an approval, in its transaction: the account in preparation, the plan in force, and the plan as PDF. */
@Singleton
class RequestApproval {

    /** Questions of the plan forms whose answer is the audience of the account. */
    private static final List<String> AUDIENCE = List.of("doelgroepen", "doelgroep", "deelnemers");
    private static final int MAX_AUDIENCE = 2000;

    private final AccountRegistration registration;
    private final Plans plans;
    private final PlanPdf pdf;
    private final Profiles profiles;
    private final Texts texts;
    private final Today today;

    RequestApproval(AccountRegistration registration, Plans plans, PlanPdf pdf, Profiles profiles, Texts texts, Today today) {
        this.registration = registration;
        this.plans = plans;
        this.pdf = pdf;
        this.profiles = profiles;
        this.texts = texts;
        this.today = today;
    }

    /** Makes the account of an approved request, and returns its number. */
    long carryOut(Actor actor, AccountRequest r, List<Decision> decisions) {
        Profile profile = profiles.current();
        String conditions = Outcomes.conditions(decisions);
        long account = registration.prepare(actor, new Preparation(r.id(), r.platform(), r.kind(), r.name(), r.locationId(), r.subject(),
            r.ownerId(), r.deputyId(), profile.approvingDepartments(), r.visibility(), audience(r.id()), r.recoveryMailbox(),
            today.date().plusMonths(profile.reviewMonths(r.kind())), profile.reviewMonths(r.kind()),
            conditions.isEmpty() ? null : conditions, Outcomes.endsOn(decisions).orElse(null)));
        plans.approveForRequest(actor, r.id(), account, decisions.stream().map(this::facts).toList());
        return account;
    }

    /** The plan in force as a bijlage; null when the account has none. */
    @Nullable
    Attachment plan(long account) {
        return plans.current(account).isEmpty() ? null
            : new Attachment("beheerplan-account-" + account + ".pdf", "application/pdf", pdf.ofAccount(account, Language.NL));
    }

    private DecisionFacts facts(Decision d) {
        Bilingual outcome = new Bilingual(texts.label(Language.NL, d.outcome()), texts.label(Language.EN, d.outcome()));
        return new DecisionFacts(d.department(), outcome, d.explanation(), d.conditions(), d.endsOn(), d.decidedByName(),
            LocalDate.ofInstant(d.decidedAt(), Texts.AMSTERDAM));
    }

    @Nullable
    private String audience(long requestId) {
        Answers answers = plans.draftAnswers(requestId);
        return plans.formAnswered(requestId).stream().flatMap(form -> AUDIENCE.stream().flatMap(id -> form.question(id).stream()))
            .filter(q -> answers.has(q.id())).findFirst().map(q -> words(q, answers)).filter(words -> words.length() <= MAX_AUDIENCE).orElse(null);
    }

    private String words(PlanForm.Question question, Answers answers) {
        return String.join(", ", new AnswerWords(texts, Language.NL).of(question, answers.all(question.id())));
    }
}
