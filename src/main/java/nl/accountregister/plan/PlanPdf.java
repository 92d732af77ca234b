package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.document.Attachment;
import nl.accountregister.document.Attachment.Relationship;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Beheerplan als PDF: the filled plan with its decision, access table and versions, and the answers as JSON attached.
 * It passes PDF/UA-1 and PDF/A-3a; nothing in it depends on when it was made, and what was made of a version is kept.
 */
@Singleton
public class PlanPdf {

    private final PlanDocuments documents;
    private final PlanArchive archive;
    private final HtmlToPdf pdf;
    private final Templates templates;
    private final Texts texts;

    PlanPdf(PlanDocuments documents, PlanArchive archive, HtmlToPdf pdf, Templates templates, Texts texts) {
        this.documents = documents;
        this.archive = archive;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * The plan of an account as it is in force. A system call: whoever may see the account in full may read its plan,
     * and the caller has checked that.
     *
     * @throws NotFound when there is no such account, or no version of its plan is approved
     */
    public byte[] ofAccount(long accountId, Language language) {
        return archived(accountId, documents.inForce(accountId), language);
    }

    /**
     * An approved version of an account's plan. A system call, as {@link #ofAccount}.
     *
     * @throws NotFound when there is no such version, or it is not approved
     */
    public byte[] ofVersion(long accountId, int number, Language language) {
        return archived(accountId, documents.approved(accountId, number), language);
    }

    /** The document of these facts. A system call. */
    public byte[] of(PlanDocument plan, Language language) {
        PlanFacts.Organisation organisation = plan.facts().organisation();
        String title = texts.get(language, "plan.pdf.title", plan.page().name());
        String html = templates.render("pdf/plan.jte", Map.of("plan", plan, "title", title, "organisation", organisation.name(),
            "texts", texts, "language", language));
        DocumentFacts facts = new DocumentFacts(title, language, organisation.name(), plan.form().title().in(language),
            plan.version().moment(), organisation.colour());
        return pdf.render(html, facts, List.of(new Attachment("beheerplan.json", "application/json",
            json(plan).getBytes(StandardCharsets.UTF_8), texts.get(language, "plan.pdf.attachment"), Relationship.SOURCE)));
    }

    byte[] archived(long accountId, PlanVersion version, Language language) {
        return archive.of(version.id(), language, () -> of(documents.of(accountId, version), language));
    }

    /** The names of forms and questions are letters, digits and hyphens, so that they need no escaping. */
    private static String json(PlanDocument plan) {
        return "{\"formulier\":\"" + plan.form().id() + "\",\"formulierversie\":" + plan.version().formVersion()
            + ",\"versie\":" + plan.version().number() + ",\"antwoorden\":" + plan.version().answers().json(plan.form()) + "}";
    }
}
