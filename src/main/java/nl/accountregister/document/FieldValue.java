package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in one field. Kind, flags, value and options may stand on the field or on any field above it
 * (PDF 1.7 §12.7.3.1).
 */
final class FieldValue {

    private static final int MOST_TEXT = 1 << 20;
    private static final int RADIO = 1 << 15;
    private static final int PUSH_BUTTON = 1 << 16;
    private static final String OFF = "Off";

    private final COSDictionary own;
    private final COSBase kind;
    private final COSBase flags;
    private final COSBase value;
    private final COSBase options;

    /** What holds before any field says otherwise: nothing. */
    FieldValue(COSDictionary form) {
        this(form, null, null, null, null);
    }

    private FieldValue(COSDictionary own, COSBase kind, COSBase flags, COSBase value, COSBase options) {
        this.own = own;
        this.kind = kind;
        this.flags = flags;
        this.value = value;
        this.options = options;
    }

    FieldValue within(COSDictionary field) {
        return new FieldValue(field, or(field, COSName.FT, kind), or(field, COSName.FF, flags), or(field, COSName.V, value),
            or(field, COSName.OPT, options));
    }

    private static COSBase or(COSDictionary field, COSName key, COSBase above) {
        COSBase here = field.getDictionaryObject(key);
        return here == null ? above : here;
    }

    /** Whether a person fills this in; a button to press or a place to sign is no answer. */
    boolean isFilledIn() {
        return kind instanceof COSName name && !name.equals(COSName.SIG) && !(name.equals(COSName.BTN) && has(PUSH_BUTTON));
    }

    /** @param widgets where the field is drawn, when that is apart from the field itself */
    List<String> read(List<COSDictionary> widgets) throws IOException {
        if (COSName.BTN.equals(kind)) {
            return has(RADIO) ? chosen() : ticked(widgets) ? List.of("true") : List.of();
        }
        List<String> values = new ArrayList<>();
        for (COSBase one : each(value)) {
            String text = text(one);
            if (!text.isEmpty()) {
                values.add(COSName.CH.equals(kind) ? code(text) : text);
            }
        }
        return values;
    }

    private boolean has(int flag) {
        return flags instanceof COSNumber number && (number.intValue() & flag) != 0;
    }

    /** Whatever the state is called: anything but {@code Off} is on. The drawing counts only when there is no value. */
    private boolean ticked(List<COSDictionary> widgets) throws IOException {
        String state = text(value);
        if (!state.isEmpty()) {
            return !state.equals(OFF);
        }
        List<COSDictionary> drawn = widgets.isEmpty() ? List.of(own) : widgets;
        return drawn.stream().map(w -> w.getNameAsString(COSName.AS, OFF)).anyMatch(s -> !s.isEmpty() && !s.equals(OFF));
    }

    /** The state of a group of round buttons; with options it is the number of one of them (PDF 1.7 §12.7.4.2.3). */
    private List<String> chosen() throws IOException {
        String state = text(value);
        if (state.isEmpty() || state.equals(OFF)) {
            return List.of();
        }
        List<COSBase> named = options instanceof COSArray ? each(options) : List.of();
        if (state.matches("\\d{1,4}") && Integer.parseInt(state) < named.size()) {
            return List.of(text(named.get(Integer.parseInt(state))));
        }
        return List.of(state);
    }

    /** The code of an option, also when a program wrote the words that are shown. */
    private String code(String chosen) throws IOException {
        String byWords = null;
        for (COSBase option : each(options)) {
            if (option instanceof COSArray pair && pair.size() == 2) {
                String code = text(pair.getObject(0));
                if (code.equals(chosen)) {
                    return code;
                }
                if (byWords == null && text(pair.getObject(1)).equals(chosen)) {
                    byWords = code;
                }
            }
        }
        return byWords == null ? chosen : byWords;
    }

    private static List<COSBase> each(COSBase value) {
        if (!(value instanceof COSArray array)) {
            return value == null ? List.of() : List.of(value);
        }
        List<COSBase> each = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) != null) {
                each.add(array.getObject(i));
            }
        }
        return each;
    }

    private static String text(COSBase value) throws IOException {
        if (value instanceof COSString string) {
            return text(string.getBytes());
        }
        if (value instanceof COSName name) {
            return name.getName();
        }
        if (value instanceof COSStream stream) {
            try (InputStream in = stream.createInputStream()) {
                byte[] bytes = in.readNBytes(MOST_TEXT + 1);
                if (bytes.length > MOST_TEXT) {
                    throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
                }
                return text(bytes);
            }
        }
        return "";
    }

    /** UTF-16 or UTF-8 when it starts so (PDF 2.0 §7.9.2.2), else PDFDocEncoding. */
    private static String text(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        return new COSString(bytes).getString();
    }
}
