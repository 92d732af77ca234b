package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.document.Attachment;
import nl.accountregister.document.Attachment.Relationship;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Beheerplan als PDF: the filled plan with its decision, access table and versions, and the answers as JSON attached.
 * It passes PDF/UA-1 and PDF/A-3a; nothing in it depends on when it was made.
 */
@Singleton
public class PlanPdf {

    private final PlanDocuments documents;
    private final HtmlToPdf pdf;
    private final Templates templates;
    private final Texts texts;
    private final Profiles profiles;

    PlanPdf(PlanDocuments documents, HtmlToPdf pdf, Templates templates, Texts texts, Profiles profiles) {
        this.documents = documents;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.profiles = profiles;
    }

    /**
     * The plan of an account as it is in force. A system call: whoever may see the account in full may read its plan,
     * and the caller has checked that.
     *
     * @throws NotFound when there is no such account, or no version of its plan is approved
     */
    public byte[] ofAccount(long accountId, Language language) {
        return of(documents.ofAccount(accountId), language);
    }

    /** The document of these facts. A system call. */
    public byte[] of(PlanDocument plan, Language language) {
        Profile profile = profiles.current();
        String title = texts.get(language, "plan.pdf.title", plan.page().name());
        String html = templates.render("pdf/plan.jte", Map.of("plan", plan, "title", title, "organisation", profile.name(),
            "texts", texts, "language", language));
        DocumentFacts facts = new DocumentFacts(title, language, profile.name(), plan.form().title().in(language),
            plan.version().moment(), profile.brand().colour());
        return pdf.render(html, facts, List.of(new Attachment("beheerplan.json", "application/json",
            json(plan).getBytes(StandardCharsets.UTF_8), texts.get(language, "plan.pdf.attachment"), Relationship.SOURCE)));
    }

    /** The names of forms and questions are letters, digits and hyphens, so that they need no escaping. */
    private static String json(PlanDocument plan) {
        return "{\"formulier\":\"" + plan.form().id() + "\",\"formulierversie\":" + plan.version().formVersion()
            + ",\"versie\":" + plan.version().number() + ",\"antwoorden\":" + plan.version().answers().json(plan.form()) + "}";
    }
}
