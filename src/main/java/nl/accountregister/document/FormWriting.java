package nl.accountregister.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What stands in the fields of a form, and in which letters. The font of the form is a plain one that every reader can
 * type with (WinAnsi); a value with other letters gets a font that has them.
 */
final class FormWriting {

    private static final String PLAIN = "Form";
    private static final String EXTENDED = "FormExt";
    /** Of the letters in a field, in points. */
    static final float SIZE = 10;
    private static final String LOOK = " 10 Tf 0 g";
    private static final String TICKED = "Yes";

    private static final byte[] PLAIN_FONT = ClassPath.bytes("/fonts/NotoSans-Form.ttf");
    private static final byte[] EXTENDED_FONT = ClassPath.bytes("/fonts/NotoSans-Extended.ttf");
    private static final IntPredicate IN_EXTENDED = PdfFonts.coverage(EXTENDED_FONT);

    private final PDDocument document;
    private final PDAcroForm form;
    private final ShowableText showable;
    private final ShowableText choosable;
    private final FormSigns signs;
    private final PDResources fonts = new PDResources();

    FormWriting(PDDocument document, PDAcroForm form, ShowableText showable) throws IOException {
        this.document = document;
        this.form = form;
        this.showable = showable;
        this.choosable = showable.where(IN_EXTENDED);
        this.signs = new FormSigns(document);
        fonts.put(COSName.getPDFName(PLAIN), PDTrueTypeFont.load(document, new ByteArrayInputStream(PLAIN_FONT), WinAnsiEncoding.INSTANCE));
        form.setDefaultResources(fonts);
        form.setDefaultAppearance("/" + PLAIN + LOOK);
    }

    /** A field of the right kind, not yet on a page. */
    PDTerminalField field(FormField field) {
        return switch (field.kind()) {
            case LINE, BLOCK, HIDDEN -> text(field);
            case CHOICE -> choice(field);
            case TICK -> new PDCheckBox(form);
        };
    }

    /** Fills in the value and draws it; an empty field gets an empty drawing, as PDF/A forbids leaving it to the reader. */
    void fill(PDTerminalField terminal, PDAnnotationWidget widget, FormField field) throws IOException {
        if (terminal instanceof PDCheckBox) {
            tick(widget, terminal.getCOSObject(), !field.value().isEmpty());
            return;
        }
        PDVariableText text = (PDVariableText) terminal;
        boolean choice = terminal instanceof PDComboBox;
        String drawn = choice ? label(field) : drawn(field);
        boolean isPlain = drawn.codePoints().allMatch(c -> c == '\n' || inPlain(c));
        text.setDefaultAppearance("/" + (isPlain ? PLAIN : extended()) + LOOK);
        if (choice) {
            // PDFBox draws a choice by its words and keeps its code
            terminal.setValue(field.value());
        } else if (isPlain) {
            terminal.setValue(drawn);
        } else {
            draw(terminal, widget, showable.of(drawn));
        }
        // a drawing has no invisible characters and may say in words which letters it lacks; what comes back is the value
        terminal.getCOSObject().setString(COSName.V, field.value());
    }

    /** Has to be called when all fields are filled in. */
    void end() throws IOException {
        signs.embed();
    }

    private void draw(PDTerminalField terminal, PDAnnotationWidget widget, String text) throws IOException {
        int standIn = FormSigns.standIn(text);
        StringBuilder drawable = new StringBuilder();
        List<Integer> exchanged = new ArrayList<>();
        text.codePoints().forEach(c -> {
            boolean isSign = !IN_EXTENDED.test(c) && FormSigns.has(c);
            if (isSign) {
                exchanged.add(c);
            }
            drawable.appendCodePoint(isSign ? standIn : c == '\n' || IN_EXTENDED.test(c) ? c : '?');
        });
        terminal.setValue(drawable.toString());
        if (!exchanged.isEmpty()) {
            signs.draw(widget.getNormalAppearanceStream(), standIn, exchanged);
        }
    }

    /** The value as it can be drawn. */
    private static String drawn(FormField field) {
        return field.kind() == FormField.Kind.LINE ? PrintableText.line(field.value())
            : PrintableText.of(field.value()).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    private String label(FormField field) {
        return field.options().stream().filter(option -> option.code().equals(field.value())).findFirst()
            .map(this::label).orElse("");
    }

    /** PDFBox draws it itself, with the one font of the field. */
    private String label(FormField.Option option) {
        return choosable.of(PrintableText.line(option.label()));
    }

    private PDTextField text(FormField field) {
        PDTextField text = new PDTextField(form);
        text.setMultiline(field.kind() == FormField.Kind.BLOCK);
        if (field.maxLength() > 0) {
            text.setMaxLen(field.maxLength());
        }
        return text;
    }

    private PDComboBox choice(FormField field) {
        PDComboBox choice = new PDComboBox(form);
        choice.setOptions(field.options().stream().map(FormField.Option::code).toList(),
            field.options().stream().map(this::label).toList());
        return choice;
    }

    private void tick(PDAnnotationWidget widget, COSDictionary field, boolean ticked) throws IOException {
        PDRectangle box = new PDRectangle(widget.getRectangle().getWidth(), widget.getRectangle().getHeight());
        PDAppearanceStream on = drawing(box);
        try (PDPageContentStream content = new PDPageContentStream(document, on)) {
            float side = Math.min(box.getWidth(), box.getHeight());
            content.setLineWidth(side / 8);
            content.moveTo(side * 0.2f, side * 0.5f);
            content.lineTo(side * 0.42f, side * 0.25f);
            content.lineTo(side * 0.8f, side * 0.78f);
            content.stroke();
        }
        COSDictionary states = new COSDictionary();
        // poppler shows nothing when this dictionary is an object of its own
        states.setDirect(true);
        states.setItem(COSName.getPDFName(TICKED), on);
        states.setItem(COSName.Off, drawing(box));
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, states);
        widget.setAppearance(new PDAppearanceDictionary(appearance));
        widget.setAppearanceState(ticked ? TICKED : COSName.Off.getName());
        field.setName(COSName.V, ticked ? TICKED : COSName.Off.getName());
    }

    private PDAppearanceStream drawing(PDRectangle box) {
        PDAppearanceStream drawing = new PDAppearanceStream(document);
        drawing.setBBox(box);
        drawing.setResources(new PDResources());
        return drawing;
    }

    private String extended() throws IOException {
        COSName name = COSName.getPDFName(EXTENDED);
        if (fonts.getFont(name) == null) {
            // whole, not a subset: a person may type any letter in this field
            fonts.put(name, PDType0Font.load(document, new ByteArrayInputStream(EXTENDED_FONT), false));
        }
        return EXTENDED;
    }

    private static boolean inPlain(int codePoint) {
        return WinAnsiEncoding.INSTANCE.contains(GlyphList.getAdobeGlyphList().codePointToName(codePoint));
    }
}
