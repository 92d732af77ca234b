package nl.accountregister.document;

import jakarta.inject.Singleton;

import java.util.List;

/**
 * Invulformulier: a PDF to fill in anywhere, laid out as HTML with an empty box {@code <div id="fld-NAME" class="field">}
 * for each field. It passes PDF/UA-1 and PDF/A-3a like any other document.
 */
@Singleton
public class FillableForm {

    private final HtmlToPdf pdf;

    public FillableForm(HtmlToPdf pdf) {
        this.pdf = pdf;
    }

    /**
     * The form as PDF; the same page, facts and fields give the same bytes.
     *
     * @param fields in the order in which they come back
     * @throws IllegalArgumentException when a field has no box on the page, or two fields have the same name
     */
    public byte[] render(String html, DocumentFacts facts, List<FormField> fields, List<Attachment> attachments) {
        return pdf.render(html, facts, attachments, fields.toString(), (renderer, document, showable) -> new FormLayer(renderer, document, showable).place(fields));
    }
}
