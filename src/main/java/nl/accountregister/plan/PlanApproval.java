package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.plan.PlanVersion.Decisions;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Vaststelling: a version comes into force, with the facts of that moment and the document that says so. */
@Singleton
class PlanApproval {

    private final PlanVersionRepository versions;
    private final PlanDocuments documents;
    private final PresentFacts present;
    private final PlanPdf pdf;
    private final AuditLog audit;
    private final Today today;

    PlanApproval(PlanVersionRepository versions, PlanDocuments documents, PresentFacts present, PlanPdf pdf, AuditLog audit, Today today) {
        this.versions = versions;
        this.documents = documents;
        this.present = present;
        this.pdf = pdf;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Brings a draft or a proposal of an account's plan into force, as it was read.
     *
     * @param formTitle title of the form, for the audit log
     * @throws Conflict when it has changed since, or something became of it already
     */
    PlanVersion approve(Actor actor, long accountId, PlanVersion version, String formTitle, List<DecisionFacts> decisions) {
        List<PlanVersion> before = documents.approved(accountId);
        if (versions.move(version.id(), version.status(), version.revision(), PlanStatus.APPROVED) == 0) {
            throw new Conflict("plan.conflict.approved");
        }
        Instant now = today.moment();
        PlanVersion approved = version.decided(PlanStatus.APPROVED, actor.name(), now, new Decisions(decisions), null, null);
        PlanFacts facts = present.of(accountId, today.date(), Stream.concat(Stream.of(approved), before.stream()).toList());
        PlanVersion frozen = versions.update(version.decided(PlanStatus.APPROVED, actor.name(), now, new Decisions(decisions), null, facts));
        byte[] document = pdf.archived(accountId, frozen, Language.NL);
        audit.record(actor, "beheerplan.vastgesteld", Subject.account(accountId), formTitle + ", versie " + version.number(), null,
            Map.of("formulier", version.formId() + "@" + version.formVersion(), "versie", version.number(), "pdf", Sha256.of(document)));
        return frozen;
    }
}
