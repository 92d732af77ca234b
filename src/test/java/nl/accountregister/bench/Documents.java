package nl.accountregister.bench;

import io.micronaut.context.ApplicationContext;
import nl.accountregister.document.BareLayout;
import nl.accountregister.document.FilledForms;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.DecisionFacts;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanDocument;
import nl.accountregister.plan.PlanFacts;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanPdf;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The PDFs: a filled plan of four pages and a blank form, and reading a form that came back. */
final class Documents implements AutoCloseable {

    static final String FORM = "locatiepagina";
    private static final Actor SOMEBODY = new Actor(1L, null, "Noor Voorbeeld", Set.of(Role.REQUESTER));
    private static final int PAGES = 4;
    private static final String STORY = "We laten zien wat er in ons activiteitencentrum te doen is en wat cliënten maken. "
        + "Elke week plaatsen we iets over een activiteit, en elke maand een verhaal van een deelnemer die dat zelf wil. ";

    private final ApplicationContext context = ApplicationContext.run(Map.of("logger.levels.org.apache.pdfbox", "ERROR"), "test");
    private final PlanPdf plans = context.getBean(PlanPdf.class);
    private final PlanFormPdf forms = context.getBean(PlanFormPdf.class);
    private final Templates templates = context.getBean(Templates.class);
    private final Texts texts = context.getBean(Texts.class);
    private final PlanForm form = context.getBean(PlanForms.class).get(FORM);

    void measure(BenchTable table) throws Exception {
        PlanDocument plan = planOfFourPages("");
        String html = html(plan);
        DocumentFacts facts = facts(plan);
        BareLayout bare = new BareLayout(texts);
        Duel.Work filled = () -> plans.of(plan, Language.NL);
        table.ratio("filled plan of four pages, CPU", Duel.ofCpu(60, 60, filled, () -> bare.tagged(html, facts)),
            "openhtmltopdf lays out the same HTML, tagged, as PDF/A", 1.3);
        table.figure("the same", Duel.ofCpu(5, 60, filled, () -> bare.untagged(html, facts)), "the same, without tags and as an ordinary PDF");
        PlanDocument cheerful = planOfFourPages(" 🎉");
        table.figure("the same with emoji in its answers", Duel.ofCpu(5, 30, () -> plans.of(cheerful, Language.NL), filled), "without");

        String blank = blankHtml();
        DocumentFacts blankFacts = blankFacts();
        table.time("blank form, CPU", Duel.ofCpu(60, 60, this::blankForm, () -> bare.tagged(blank, blankFacts)),
            "openhtmltopdf lays out the same HTML", 40, "≤ 40 ms");

        table.figure("the same, asked for again, CPU", Duel.ofCpu(5, 60, () -> forms.blank(SOMEBODY, FORM, Language.NL), this::blankForm), "made anew");

        FilledForms reader = new FilledForms();
        byte[] upload = forms.of(form, Filled.complete(form, STORY), Language.NL);
        table.time("reading an uploaded form, on the clock", Duel.ofClock(2, 15, () -> reader.read(upload), EmptyProcess::run),
            "a process of Java that does nothing", 1000, "≤ 1 s");
    }

    private byte[] blankForm() {
        return forms.of(form, Answers.NONE, Language.NL);
    }

    /** What {@link PlanPdf} lays out. */
    private String html(PlanDocument plan) {
        return templates.render("pdf/plan.jte", Map.of("plan", plan, "title", title(plan), "organisation", plan.facts().organisation().name(),
            "texts", texts, "language", Language.NL));
    }

    private DocumentFacts facts(PlanDocument plan) {
        return new DocumentFacts(title(plan), Language.NL, plan.facts().organisation().name(), plan.form().title().in(Language.NL), plan.version().moment(),
            plan.facts().organisation().colour());
    }

    private String title(PlanDocument plan) {
        return texts.get(Language.NL, "plan.pdf.title", plan.page().name());
    }

    /** What {@link PlanFormPdf} lays out. */
    private String blankHtml() {
        Profile profile = context.getBean(Profiles.class).current();
        return templates.render("pdf/planform.jte", new HashMap<>(Map.of("form", form, "profile", profile, "texts", texts, "language", Language.NL,
            "facts", List.of())));
    }

    private DocumentFacts blankFacts() {
        return new DocumentFacts(form.title().in(Language.NL), Language.NL, "Organisatie", "", Instant.EPOCH, "#005a9c");
    }

    private PlanDocument planOfFourPages(String end) throws IOException {
        for (int length = 20; length < STORY.length() * 10; length += 40) {
            PlanDocument plan = plan(STORY.repeat(10).substring(0, length) + end);
            int pages = pages(plans.of(plan, Language.NL));
            if (pages >= PAGES) {
                return plan;
            }
        }
        throw new IllegalStateException("no plan of " + PAGES + " pages");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private PlanDocument plan(String words) {
        DecisionFacts decision = new DecisionFacts("Communicatie", new Bilingual("goedgekeurd onder voorwaarden", "approved with conditions"),
            "Een helder plan.", "Eerst een training over beeld en toestemming.", LocalDate.of(2027, 1, 31), "Comm Voorbeeld", LocalDate.of(2026, 11, 20));
        Instant moment = Instant.parse("2026-11-20T10:15:30Z");
        PlanVersion version = new PlanVersion(1L, 1, 1, form.id(), form.version(), Filled.complete(form, words), PlanStatus.APPROVED, "Anne Voorbeeld", moment,
            "Comm Voorbeeld", moment, new PlanVersion.Decisions(List.of(decision)), null, null, null, null, 0, null);
        return new PlanDocument(form, version, new PlanFacts(new PlanFacts.Organisation("Stichting Voorbeeld", "#0b4a87"),
            new PlanFacts.Page("AC De Kern", AccountKind.LOCATION_PAGE, "Facebook", "AC De Kern", "https://www.facebook.com/ac-de-kern-voorbeeld",
                "Anne Voorbeeld", "Bo Voorbeeld", List.of("Communicatie")),
            List.of(new PlanFacts.Access("Anne Voorbeeld", AccessRole.ADMIN, LocalDate.of(2026, 11, 21), null),
                new PlanFacts.Access("Bo Voorbeeld", AccessRole.EDITOR, LocalDate.of(2026, 11, 21), null)), List.of(),
            List.of(new PlanFacts.Past(1, form.id(), form.version(), moment, "Anne Voorbeeld", moment, "Comm Voorbeeld"))));
    }

    @Override
    public void close() {
        context.close();
    }
}
