package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanHome;
import nl.accountregister.plan.PlanReference;
import nl.accountregister.plan.PlanReference.Target;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A form for a request goes into the plan that its requester writes with it. */
@Singleton
class RequestPlanHome implements PlanHome {

    private final Requests requests;
    private final RequestDrafts drafts;
    private final RequestNames names;
    private final Plans plans;
    private final PlanForms forms;

    RequestPlanHome(Requests requests, RequestDrafts drafts, RequestNames names, Plans plans, PlanForms forms) {
        this.requests = requests;
        this.drafts = drafts;
        this.names = names;
        this.plans = plans;
        this.forms = forms;
    }

    @Override
    public Target target() {
        return Target.REQUEST;
    }

    @Override
    public Place get(Actor actor, long id, Language language) {
        RequestDossier dossier = requests.get(actor, id);
        if (!dossier.own()) {
            throw new Refused("request of another", "intake.notYours");
        }
        if (dossier.form() == null) {
            throw new NotFound();
        }
        AccountRequest request = dossier.request();
        if (!request.status().isWritable()) {
            throw new Conflict("intake.conflict.notWritable", request.status());
        }
        return new Place(PlanReference.request(id), names.of(request, language), dossier.form(), dossier.answers(), request.version());
    }

    @Override
    public List<Named> own(Actor actor, Language language) {
        if (!Permission.REQUEST.heldBy(actor)) {
            return List.of();
        }
        Set<RequestStatus> writable = Arrays.stream(RequestStatus.values()).filter(RequestStatus::isWritable).collect(Collectors.toSet());
        return requests.search(actor, new RequestFilter(writable, null, null, null, true), "-gewijzigdOp", new Page.Slice(1, MOST)).rows().stream()
            .map(RequestRow::request).filter(r -> forms.forKind(r.kind(), r.visibility() == Visibility.SHIELDED).isPresent())
            .map(r -> new Named(PlanReference.request(r.id()), names.of(r, language))).toList();
    }

    @Override
    public PlanVersion save(Actor actor, long id, Set<String> asked, Answers answers, int revision) {
        try {
            drafts.change(actor, id, revision, requests.get(actor, id).request().data(), new PlanChange(asked, answers));
        } catch (RuleViolation e) {
            throw new RuleViolation(e.violations().stream().map(RequestPlanHome::onQuestion).toList());
        }
        return plans.versionOfRequest(id).orElseThrow(NotFound::new);
    }

    @Override
    public void requireMayRead(Actor actor, long id) {
        requests.get(actor, id);
    }

    /** What is wrong with the rest of the request is no question of the plan. */
    private static Violation onQuestion(Violation violation) {
        String field = violation.field();
        boolean question = field != null && field.startsWith(PlanMustBeComplete.PREFIX);
        return new Violation(question ? field.substring(PlanMustBeComplete.PREFIX.length()) : null, violation.key(), violation.args());
    }
}
