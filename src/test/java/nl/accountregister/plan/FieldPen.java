package nl.accountregister.plan;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes in the fields of a form, as a program that minds no limits would. */
public final class FieldPen {

    private FieldPen() {
    }

    /** @param values by name of the field; of a tick anything but an empty text ticks it */
    public static byte[] write(byte[] form, Map<String, String> values) {
        try (PDDocument document = Loader.loadPDF(form); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                PDField field = document.getDocumentCatalog().getAcroForm(null).getField(value.getKey());
                if (field == null) {
                    throw new AssertionError("the form has no field " + value.getKey());
                }
                if (field instanceof PDCheckBox tick) {
                    if (value.getValue().isEmpty()) {
                        tick.unCheck();
                    } else {
                        tick.check();
                    }
                } else {
                    field.getCOSObject().setString(COSName.V, value.getValue());
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a plan form with these answers. */
    public static Map<String, String> fields(PlanForm form, Answers answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (PlanForm.Question question : form.questions()) {
            switch (question.kind()) {
                case SEVERAL -> question.options().forEach(o ->
                    fields.put(PlanFormPdf.tick(question, o), answers.all(question.id()).contains(o.id()) ? "x" : ""));
                case DATE -> {
                    String[] date = answers.has(question.id()) ? answers.value(question.id()).split("-") : new String[] {"", "", ""};
                    fields.put(question.id() + "-jaar", date[0]);
                    fields.put(question.id() + "-maand", date[1]);
                    fields.put(question.id() + "-dag", date[2]);
                }
                default -> fields.put(question.id(), answers.value(question.id()));
            }
        }
        return fields;
    }
}
