package nl.accountregister.evidence;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Controleprogramma als PDF: every control with its source, its numbers, its first exceptions and a sample. It passes PDF/UA-1 and PDF/A-3a. Everything
 * is read first; the drawing holds no connection.
 */
@Singleton
public class ProgrammePdf {

    /** Exceptions of one control that are printed; the file of the control has all. */
    public static final int MOST = 100;

    private final Controls controls;
    private final ControlText words;
    private final Printing printing;
    private final AuditLog audit;
    private final Today today;

    ProgrammePdf(Controls controls, ControlText words, Printing printing, AuditLog audit, Today today) {
        this.controls = controls;
        this.words = words;
        this.printing = printing;
        this.audit = audit;
        this.today = today;
    }

    /** What draws. */
    @Singleton
    record Printing(HtmlToPdf pdf, Templates templates, Texts texts, Profiles profiles, Platforms platforms) {
    }

    /** A control as it is printed. */
    public record Chapter(Control control, ControlFigures figures, List<ControlItem> exceptions, Sample sample) {

        /** How many exceptions are not printed. */
        public long left() {
            return figures.exceptions() - exceptions.size();
        }
    }

    /** The report of a day, for who sees the inventory; that it was made is recorded, with the SHA-256 of its bytes. */
    public byte[] of(Actor actor, LocalDate day, Language language) {
        List<Chapter> chapters = new ArrayList<>();
        controls.programme(actor, day).forEach((control, figures) -> chapters.add(new Chapter(control, figures,
            controls.page(actor, control, day, Controls.Part.EXCEPTIONS, new Page.Slice(1, MOST)).rows(),
            controls.sample(actor, control, day, Controls.usualSeed(control, day), Sample.USUAL))));
        Profile profile = printing.profiles.current();
        Texts texts = printing.texts;
        Instant made = today.moment();
        String title = texts.get(language, "evidence.programme.title");
        String html = printing.templates.render("pdf/controls.jte", Map.of("chapters", chapters, "words", words, "day", day, "made", made, "maker", actor.name(),
            "title", title, "organisation", profile.name(), "texts", texts, "language", language));
        byte[] pdf = printing.pdf.render(html, new DocumentFacts(title, language, profile.name(), texts.get(language, "evidence.programme.subject", day), made, profile.brand().colour()));
        audit.record(actor, "controleprogramma.geexporteerd", Subject.register(), "pdf", null, Map.of("vorm", "pdf", "peildatum", day, "sha256", Sha256.of(pdf)));
        return pdf;
    }
}
