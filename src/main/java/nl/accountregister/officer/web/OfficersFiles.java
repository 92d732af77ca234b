package nl.accountregister.officer.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import nl.accountregister.document.Csv;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.PdfAnswer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** De functionaristabel as files: the rows, the marks and the footnotes of the document. */
@Singleton
class OfficersFiles {

    private final Officers officers;
    private final Profiles profiles;
    private final HtmlToPdf pdf;
    private final Templates templates;
    private final Texts texts;

    OfficersFiles(Officers officers, Profiles profiles, HtmlToPdf pdf, Templates templates, Texts texts) {
        this.officers = officers;
        this.profiles = profiles;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
    }

    /** Headings, rows and footnotes as the document has them; then the source and the day. */
    HttpResponse<byte[]> csv(Actor actor, LocalDate day, Language language) {
        OfficersPaperView paper = paper(officers.export(actor, day, "csv").table(), language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv csv = new Csv(out, List.of(paper.officerHeading(), paper.personalHeading(), paper.accessHeading()));
            for (OfficersPaperView.Line line : paper.lines()) {
                csv.row(line.name(), line.personal(), line.access());
            }
            for (String note : paper.footnotes()) {
                csv.row(note, "", "");
            }
            if (!paper.source().isEmpty()) {
                csv.row(texts.get(language, "officer.paper.source"), paper.source(), "");
            }
            csv.row(texts.get(language, "officer.day"), day, "");
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(out.toByteArray()).contentType(MediaType.of("text/csv;charset=utf-8"))
            .header("Content-Disposition", "attachment; filename=\"functionarissen-" + day + ".csv\"");
    }

    /** A page that passes PDF/UA-1 and PDF/A-3a; the same table of the same day gives the same bytes. */
    HttpResponse<byte[]> pdf(Actor actor, LocalDate day, Language language) {
        Officers.Export export = officers.export(actor, day, "pdf");
        Profile profile = profiles.current();
        String title = texts.get(language, "officer.paper.title");
        String html = templates.render("pdf/officers.jte", Map.of("paper", paper(export.table(), language), "day", day, "title", title, "recorded", export.recordedAt(),
            "organisation", profile.name(), "texts", texts, "language", language));
        return PdfAnswer.of(pdf.render(html, new DocumentFacts(title, language, profile.name(), texts.get(language, "officer.paper.day", day),
            export.recordedAt(), profile.brand().colour())), "functionarissen-" + day);
    }

    private OfficersPaperView paper(OfficerTable table, Language language) {
        CellWords words = new CellWords(texts, language, profiles.current());
        OfficersHeadings headings = OfficersHeadings.of(texts, language, table);
        return new OfficersPaperView(table.source(), headings.officer(), headings.personal(), headings.access(),
            table.officers().stream().map(o -> new OfficersPaperView.Line(o.name().in(language), words.cell(o.personal()), words.cell(o.access()))).toList(),
            table.notes().stream().map(words::footnote).toList());
    }
}
