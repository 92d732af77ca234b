package nl.accountregister.document;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields of a form over a page that is already laid out. openhtmltopdf's own controls break PDF/UA and PDF/A, so
 * the box of a field becomes a {@code Form} in the structure, and a widget of PDFBox lies on it.
 */
final class FormLayer {

    private static final String PREFIX = "fld-";
    /** The border of the box belongs to the page; the field stays just inside. In points. */
    private static final float INSET = 1.5f;
    /** A text or a choice keeps some distance from the sides, as the text in a box does. */
    private static final float INSET_OF_TEXT = 3.5f;

    private final PDDocument document;
    private final PDAcroForm form;
    private final FormWriting writing;
    private final Map<String, PagePosition<Box>> boxes = new HashMap<>();

    FormLayer(PdfBoxRenderer renderer, PDDocument document, ShowableText showable) throws IOException {
        this.document = document;
        this.form = new PDAcroForm(document);
        this.writing = new FormWriting(document, form, showable);
        renderer.findPagePositionsByID(Pattern.compile("^" + PREFIX)).forEach(box -> boxes.put(box.getId(), box));
    }

    void place(List<FormField> fields) throws IOException {
        document.getDocumentCatalog().setAcroForm(form);
        List<PDField> placed = new ArrayList<>();
        Map<String, FormField> byName = new HashMap<>();
        for (FormField field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("Two fields with the name " + field.name());
            }
            placed.add(field.kind() == FormField.Kind.HIDDEN ? hidden(field) : visible(field));
        }
        form.setFields(placed);
        writing.end();
    }

    private PDField hidden(FormField field) {
        PDTextField text = new PDTextField(form);
        text.setPartialName(field.name());
        text.setReadOnly(true);
        text.getCOSObject().setString(COSName.V, field.value());
        return text;
    }

    private PDField visible(FormField field) throws IOException {
        PagePosition<Box> box = boxes.get(PREFIX + field.name());
        if (box == null) {
            throw new IllegalArgumentException("No box with the id " + PREFIX + field.name());
        }
        PDTerminalField terminal = writing.field(field);
        terminal.setPartialName(field.name());
        terminal.setAlternateFieldName(field.tooltip().isEmpty() ? field.name() : field.tooltip());
        terminal.setRequired(field.required());

        PDPage page = document.getPage(box.getPageNo());
        PDAnnotationWidget widget = terminal.getWidgets().get(0);
        float side = field.kind() == FormField.Kind.TICK ? INSET : INSET_OF_TEXT;
        widget.setRectangle(new PDRectangle(box.getX() + side, box.getY() + INSET, box.getWidth() - 2 * side, box.getHeight() - 2 * INSET));
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        writing.fill(terminal, widget, field);
        tag(box.getElement(), page, widget);
        return terminal;
    }

    /** PDF/UA-1 §7.18.4: a widget stands within a Form, and knows its place in the structure. */
    private void tag(Box box, PDPage page, PDAnnotationWidget widget) {
        PDStructureElement element = PdfBoxAccessibilityHelper.getStructualElementForBox(box);
        if (element == null) {
            throw new IllegalArgumentException("The box of a field has no place in the structure: " + box.getElement().getAttribute("id"));
        }
        element.setStructureType("Form");
        element.setPage(page);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);

        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        int key = root.getParentTreeNextKey();
        COSArray parents = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        parents.add(COSInteger.get(key));
        parents.add(element.getCOSObject());
        root.setParentTreeNextKey(key + 1);
        widget.setStructParent(key);
    }
}
