package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;

import java.util.Map;

/** Vergelijking als PDF: two versions of a plan word by word. It passes PDF/UA-1 and PDF/A-3a. */
@Singleton
public class ComparisonPdf {

    private final FormCopies copies;
    private final HtmlToPdf pdf;
    private final Templates templates;
    private final Texts texts;
    private final Profiles profiles;

    ComparisonPdf(FormCopies copies, HtmlToPdf pdf, Templates templates, Texts texts, Profiles profiles) {
        this.copies = copies;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.profiles = profiles;
    }

    /** Both versions with the questions of the form that each answers. A system call. */
    public PlanComparison comparison(TwoVersions two) {
        return PlanComparison.of(copies.of(two.before()), two.before().answers(), copies.of(two.after()), two.after().answers());
    }

    /** The document. A system call: whoever may see the account in full may compare its plans, and the caller has checked that. */
    public byte[] of(String account, TwoVersions two, Language language) {
        Profile profile = profiles.current();
        String title = texts.get(language, "plan.compare.title", account);
        String html = templates.render("pdf/plancompare.jte", Map.of("comparison", comparison(two), "two", two, "title", title,
            "organisation", profile.name(), "texts", texts, "language", language));
        return pdf.render(html, new DocumentFacts(title, language, profile.name(), title, two.after().moment(), profile.brand().colour()));
    }
}
