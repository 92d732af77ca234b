package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells of proposals: the audit log always, communications when one comes in, owner and deputy when it was decided on. */
@Singleton
class PlanNews {

    private final AuditLog audit;
    private final Outbox outbox;
    private final Profiles profiles;
    private final People people;
    private final PlanPdf pdf;
    private final Today today;

    PlanNews(AuditLog audit, Outbox outbox, Profiles profiles, People people, PlanPdf pdf, Today today) {
        this.audit = audit;
        this.outbox = outbox;
        this.profiles = profiles;
        this.people = people;
        this.pdf = pdf;
        this.today = today;
    }

    void saved(Actor actor, Account account, PlanForm form, PlanVersion version) {
        record(actor, "beheerplan.concept", account, form, version);
    }

    void proposed(Actor actor, Account account, PlanForm form, PlanVersion version) {
        record(actor, "beheerplan.voorgesteld", account, form, version);
        Mail.Recipient.communications(profiles.current().contact()).ifPresent(to -> outbox.plan(new Mail(MailTemplate.PLAN_PROPOSED, to, Language.NL,
            Map.of("account", account.name(), "proposer", actor.name(), "number", String.valueOf(version.number()),
                "link", outbox.link("/accounts/" + account.id() + "/beheerplan/besluit")), Subject.account(account.id()))));
    }

    void takenBack(Actor actor, Account account, PlanForm form, PlanVersion version) {
        record(actor, "beheerplan.teruggehaald", account, form, version);
    }

    void withdrawn(Actor actor, Account account, PlanForm form, PlanVersion version) {
        record(actor, "beheerplan.ingetrokken", account, form, version);
    }

    /** The approval itself stands in the audit log already. */
    void approved(Account account, PlanVersion version, String explanation) {
        Map<String, Object> values = new HashMap<>();
        if (!explanation.isEmpty()) {
            values.put("explanation", explanation);
        }
        Mail.Attachment plan = new Mail.Attachment("beheerplan-account-" + account.id() + "-versie-" + version.number() + ".pdf", "application/pdf",
            pdf.archived(account.id(), version, Language.NL));
        mails(MailTemplate.PLAN_APPROVED, account, version, values).forEach(mail -> outbox.plan(mail.with(plan)));
    }

    void returned(Actor actor, Account account, PlanForm form, PlanVersion version) {
        audit.record(actor, "beheerplan.teruggestuurd", Subject.account(account.id()), name(form, version), null,
            Map.of("versie", version.number(), "reden", version.reason()));
        mails(MailTemplate.PLAN_RETURNED, account, version, Map.of("reason", version.reason())).forEach(outbox::plan);
    }

    private List<Mail> mails(MailTemplate template, Account account, PlanVersion version, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("account", account.name());
        all.put("number", String.valueOf(version.number()));
        all.put("link", outbox.link("/accounts/" + account.id() + "/beheerplan"));
        return people.find(Stream.of(account.ownerId(), account.deputyId()).filter(Objects::nonNull).distinct().toList()).stream()
            .flatMap(p -> Mail.Recipient.of(p, today.date()).stream())
            .map(to -> new Mail(template, to, Language.NL, all, Subject.account(account.id()))).toList();
    }

    private void record(Actor actor, String action, Account account, PlanForm form, PlanVersion version) {
        audit.record(actor, action, Subject.account(account.id()), name(form, version), null,
            Map.of("formulier", version.formId() + "@" + version.formVersion(), "versie", version.number()));
    }

    private static String name(PlanForm form, PlanVersion version) {
        return form.title().nl() + ", versie " + version.number();
    }
}
