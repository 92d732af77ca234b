package nl.accountregister.evidence;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.document.Attachment;
import nl.accountregister.document.Attachment.Relationship;
import nl.accountregister.document.Csv;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.history.AsOf;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.PlanPdf;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.platform.Platform;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.HappeningText;
import nl.accountregister.timeline.HappeningWords;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dossier als PDF: the dossier of an account with its approved plans attached as the PDFs that went out, and all that happened as a
 * sheet. It passes PDF/UA-1 and PDF/A-3a. What is printed and attached has a limit, and the document says what it leaves out. All is read
 * first, a page at a time; the drawing holds no connection.
 */
@Singleton
public class DossierPdf {

    /** Happenings that are printed, the latest; the sheet has the others. */
    public static final int PRINTED = 300;
    /** Happenings that the sheet has, the oldest first. */
    public static final int LISTED = 10_000;
    /** Versions of the plan that are attached, the latest. */
    public static final int PLANS = 20;
    private static final int AT_ONCE = 100;

    private final AccountDossiers dossiers;
    private final PlanPdf plans;
    private final HappeningWords words;
    private final ProgrammePdf.Printing printing;
    private final AuditLog audit;
    private final Today today;

    DossierPdf(AccountDossiers dossiers, PlanPdf plans, HappeningWords words, ProgrammePdf.Printing printing, AuditLog audit, Today today) {
        this.dossiers = dossiers;
        this.plans = plans;
        this.words = words;
        this.printing = printing;
        this.audit = audit;
        this.today = today;
    }

    /**
     * What is printed and attached, and what is not.
     *
     * @param happenings those that are printed, the oldest first
     * @param total      how many there are in all
     * @param listed     how many of them the sheet has
     * @param attached   numbers of the versions of the plan that are attached
     */
    public record Contents(List<HappeningText> happenings, long total, int listed, List<Integer> attached) {
    }

    /** The dossier, for who sees the inventory; that it was made is recorded, with the SHA-256 of its bytes. @throws NotFound when there is no such account */
    public byte[] of(Actor actor, long accountId, Language language) {
        AccountDossier dossier = dossiers.of(actor, accountId);
        List<HappeningText> all = happenings(actor, accountId, language);
        long total = dossiers.happenings(actor, accountId, new Page.Slice(1, 1)).total();
        List<Attachment> attachments = new ArrayList<>();
        List<Integer> attached = attachPlans(dossier, language, attachments);
        attachments.add(new Attachment("verloop.csv", "text/csv", sheet(all, language), printing.texts().get(language, "evidence.dossier.sheet"), Relationship.DATA));
        Instant made = today.moment();
        byte[] pdf = draw(dossier, new Contents(all.subList(Math.max(0, all.size() - PRINTED), all.size()), total, all.size(), attached), attachments, language,
            new Paper(made, printing.texts().get(language, "evidence.paper.made", made, actor.name()), printing.texts().get(language, "evidence.dossier.paper"), true));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("vorm", "pdf");
        facts.put("gebeurtenissen", all.size());
        facts.put("beheerplannen", attached.size());
        facts.put("sha256", Sha256.of(pdf));
        audit.record(actor, "dossier.gemaakt", Subject.account(accountId), dossier.account().name(), null, facts);
        return pdf;
    }

    /**
     * The dossier as the register knew it at the end of a day of the past, without the course, whose moments are in that of today. The
     * same day gives the same bytes, whenever and by whomever it is asked; that it was made is recorded.
     *
     * @throws NotFound when there is no such account
     * @throws nl.accountregister.shared.BadRequest when it was not in the register yet, or nothing is known of the day
     */
    public byte[] on(Actor actor, long accountId, LocalDate day, Language language) {
        AccountDossier dossier = dossiers.on(actor, accountId, day);
        List<Attachment> attachments = new ArrayList<>();
        List<Integer> attached = attachPlans(dossier, language, attachments);
        Texts texts = printing.texts();
        byte[] pdf = draw(dossier, new Contents(List.of(), 0, 0, attached), attachments, language,
            new Paper(AsOf.end(day), texts.get(language, "history.banner", day), texts.get(language, "evidence.dossier.paper.then"), false));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("vorm", "pdf");
        facts.put("peildatum", day);
        facts.put("beheerplannen", attached.size());
        facts.put("sha256", Sha256.of(pdf));
        audit.record(actor, "dossier.gemaakt", Subject.account(accountId), dossier.account().name(), null, facts);
        return pdf;
    }

    /** What a dossier says of itself. @param made for the file's own facts @param course whether it prints what happened */
    public record Paper(Instant made, String lead, String about, boolean course) {
    }

    private byte[] draw(AccountDossier dossier, Contents contents, List<Attachment> attachments, Language language, Paper paper) {
        Profile profile = printing.profiles().current();
        Texts texts = printing.texts();
        String title = texts.get(language, "evidence.dossier.of", dossier.account().name());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("dossier", dossier);
        parameters.put("contents", contents);
        parameters.put("paper", paper);
        parameters.put("platform", printing.platforms().find(dossier.account().platform()).map(Platform::name).orElse(dossier.account().platform()));
        parameters.put("title", title);
        parameters.put("organisation", profile.name());
        parameters.put("texts", texts);
        parameters.put("language", language);
        String html = printing.templates().render("pdf/dossier.jte", parameters);
        return printing.pdf().render(html, new DocumentFacts(title, language, profile.name(), texts.get(language, "evidence.dossier.subject", dossier.account().name()), paper.made(),
            profile.brand().colour()), attachments);
    }

    private List<HappeningText> happenings(Actor actor, long accountId, Language language) {
        List<HappeningText> all = new ArrayList<>();
        for (int number = 1; all.size() < LISTED; number++) {
            Page<Happening> page = dossiers.happenings(actor, accountId, new Page.Slice(number, AT_ONCE));
            all.addAll(words.of(language, page.rows()));
            if (number >= page.last()) {
                break;
            }
        }
        return all;
    }

    /** Each approved version as it went out. */
    private List<Integer> attachPlans(AccountDossier dossier, Language language, List<Attachment> attachments) {
        List<Integer> attached = new ArrayList<>();
        for (PlanVersion version : dossier.plans().stream().filter(v -> v.status() == PlanStatus.APPROVED).limit(PLANS).toList()) {
            attachments.add(new Attachment("beheerplan-versie-" + version.number() + ".pdf", "application/pdf",
                plans.ofVersion(dossier.account().id(), version.number(), language),
                printing.texts().get(language, "evidence.dossier.plan", version.number(), version.moment()), Relationship.SUPPLEMENT));
            attached.add(version.number());
        }
        return attached;
    }

    private byte[] sheet(List<HappeningText> all, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv csv = new Csv(out, List.of("moment", "soort", "wat", "door", "gegevens", "tekst"));
            for (HappeningText h : all) {
                csv.row(h.at(), h.kind(), h.title(), h.by() == null ? printing.texts().get(language, "evidence.dossier.register") : h.by(), String.join("\n", h.lines()), h.words());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
