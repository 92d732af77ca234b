package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.outbox.Preview;
import nl.accountregister.person.People;
import nl.accountregister.shared.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Berichten about a request: to who asked, and to those who treat it, which is the mailbox of communications and, where
 * several departments decide, the people who do so for them. Who has no address gets none.
 */
@Singleton
class RequestMail {

    private final Outbox outbox;
    private final RequesterRepository requesters;
    private final People people;
    private final Profiles profiles;
    private final RequestNames names;
    private final Departments departments;

    RequestMail(Outbox outbox, RequesterRepository requesters, People people, Profiles profiles, RequestNames names, Departments departments) {
        this.outbox = outbox;
        this.requesters = requesters;
        this.people = people;
        this.profiles = profiles;
        this.names = names;
        this.departments = departments;
    }

    void submitted(AccountRequest request) {
        toRequester(request, MailTemplate.REQUEST_SUBMITTED, Map.of("decideBy", request.decideBy()));
        toCommunications(request, MailTemplate.REQUEST_RECEIVED, Map.of("decideBy", request.decideBy(), "requester", requester(request).name()));
    }

    void answered(AccountRequest request, String answer) {
        toCommunications(request, MailTemplate.REQUEST_ANSWERED, Map.of("requester", requester(request).name(), "answer", answer));
    }

    void withdrawn(AccountRequest request, String explanation) {
        toCommunications(request, MailTemplate.REQUEST_WITHDRAWN, Map.of("requester", requester(request).name(), "explanation", explanation));
    }

    void inIntake(AccountRequest request, @Nullable Intake intake) {
        toRequester(request, MailTemplate.REQUEST_IN_INTAKE,
            intake == null ? Map.of() : Map.of("intakeOn", intake.heldOn(), "agreements", intake.agreements()));
    }

    /** Sends what was decided, an approval with the plan where there is one. */
    void decided(AccountRequest request, List<Decision> decisions, @Nullable Attachment plan) {
        decision(request, decisions).map(mail -> plan == null ? mail : mail.with(plan)).ifPresent(outbox::plan);
    }

    /** The mail that would be sent; to a name only when the requester has no address. */
    Preview preview(AccountRequest request, List<Decision> decisions) {
        return outbox.preview(mail(request, recipientOrName(request), decisions));
    }

    /** Tells who asked which department agreed and which has yet to decide, and tells the people of the latter that it is their turn. */
    void waiting(AccountRequest request, List<Decision> round, List<String> others) {
        Map<String, Object> values = waitingValues(request, round, others);
        toRequester(request, MailTemplate.REQUEST_WAITS, values);
        values.put("requester", requester(request).name());
        deciders(others).forEach(decider -> outbox.plan(mail(request, MailTemplate.REQUEST_YOUR_TURN, decider, values)));
    }

    Preview previewWaiting(AccountRequest request, List<Decision> round, List<String> others) {
        return outbox.preview(mail(request, MailTemplate.REQUEST_WAITS, recipientOrName(request), waitingValues(request, round, others)));
    }

    private static Map<String, Object> waitingValues(AccountRequest request, List<Decision> round, List<String> others) {
        Map<String, Object> values = new HashMap<>();
        values.put("agreed", round.stream().map(Decision::department).collect(Collectors.joining(", ")));
        values.put("waitsFor", String.join(", ", others));
        values.put("decideBy", request.decideBy());
        return values;
    }

    Requester requester(AccountRequest request) {
        return requesters.findById(request.requesterId()).orElseThrow();
    }

    private Optional<Mail> decision(AccountRequest request, List<Decision> decisions) {
        return recipient(request).map(recipient -> mail(request, recipient, decisions));
    }

    /** @param decisions those that together make the outcome; of two departments both */
    private Mail mail(AccountRequest request, Recipient recipient, List<Decision> decisions) {
        DecisionOutcome outcome = Outcomes.together(decisions);
        Map<String, Object> values = new HashMap<>();
        String explanation = Outcomes.explanation(decisions);
        MailTemplate template = switch (outcome) {
            case APPROVED -> MailTemplate.REQUEST_APPROVED;
            case APPROVED_WITH_CONDITIONS -> MailTemplate.REQUEST_APPROVED_WITH_CONDITIONS;
            case MORE_INFORMATION_ASKED -> MailTemplate.REQUEST_QUESTION;
            case REJECTED -> MailTemplate.REQUEST_REJECTED;
        };
        if (outcome == DecisionOutcome.MORE_INFORMATION_ASKED) {
            values.put("question", explanation);
        } else if (!explanation.isEmpty()) {
            values.put("explanation", explanation);
        }
        if (outcome == DecisionOutcome.APPROVED_WITH_CONDITIONS) {
            values.put("conditions", Outcomes.conditions(decisions).lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
            Outcomes.endsOn(decisions).ifPresent(day -> values.put("until", day));
        }
        return mail(request, template, recipient, values);
    }

    private void toRequester(AccountRequest request, MailTemplate template, Map<String, ?> values) {
        recipient(request).ifPresent(recipient -> outbox.plan(mail(request, template, recipient, values)));
    }

    private void toCommunications(AccountRequest request, MailTemplate template, Map<String, ?> values) {
        Profile.Contact contact = profiles.current().contact();
        Recipient.communications(contact).ifPresent(to -> outbox.plan(mail(request, template, to, values)));
        deciders(departments.all()).stream().filter(decider -> !decider.address().equalsIgnoreCase(contact.email()))
            .forEach(decider -> outbox.plan(mail(request, template, decider, values)));
    }

    /** Who decides for these departments, has an address and is in service. */
    private List<Recipient> deciders(List<String> some) {
        List<Long> staff = some.stream().flatMap(d -> departments.decidersOf(d).stream()).distinct().toList();
        return people.find(staff).stream().filter(p -> p.email() != null && people.isInService(p.id()))
            .map(p -> new Recipient(p.name(), p.email(), p.id())).toList();
    }

    private Recipient recipientOrName(AccountRequest request) {
        return recipient(request).orElseGet(() -> new Recipient(requester(request).name(), "", null));
    }

    private Mail mail(AccountRequest request, MailTemplate template, Recipient recipient, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("request", names.of(request, Language.NL));
        all.put("link", outbox.link("/aanvragen/" + request.id()));
        return new Mail(template, recipient, Language.NL, all, Subject.request(request.id()));
    }

    private Optional<Recipient> recipient(AccountRequest request) {
        return Optional.ofNullable(requester(request).personId()).flatMap(people::find).filter(p -> p.email() != null)
            .map(p -> new Recipient(p.name(), p.email(), p.id()));
    }
}
