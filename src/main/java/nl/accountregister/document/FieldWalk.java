package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks the tree of fields, which may be no tree at all, and collects what stands in each. */
final class FieldWalk {

    private static final int MOST_FIELDS = 2_000;
    private static final int DEEPEST = 12;

    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private final Set<COSDictionary> passed = Collections.newSetFromMap(new IdentityHashMap<>());

    private FieldWalk() {
    }

    /** @throws UnreadableUpload when there are none, or too many, or they are no tree */
    static Map<String, List<String>> fields(COSDictionary catalog) throws IOException {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        if (fields == null) {
            throw new UnreadableUpload(Reason.NO_FIELDS);
        }
        FieldWalk walk = new FieldWalk();
        for (COSDictionary field : walk.children(fields)) {
            walk.field(field, "", new FieldValue(form), 1);
        }
        if (walk.found.isEmpty()) {
            throw new UnreadableUpload(Reason.NO_FIELDS);
        }
        return walk.found;
    }

    private void field(COSDictionary field, String parent, FieldValue above, int depth) throws IOException {
        if (depth > DEEPEST || !passed.add(field)) {
            throw new UnreadableUpload(Reason.TANGLED);
        }
        if (passed.size() > MOST_FIELDS) {
            throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
        }
        String part = field.getString(COSName.T, "");
        String name = parent.isEmpty() || part.isEmpty() ? parent + part : parent + "." + part;
        FieldValue value = above.within(field);
        List<COSDictionary> widgets = new ArrayList<>();
        boolean isParent = false;
        COSArray kids = field.getCOSArray(COSName.KIDS);
        for (COSDictionary kid : kids == null ? List.<COSDictionary>of() : children(kids)) {
            if (kid.containsKey(COSName.T) || kid.containsKey(COSName.KIDS)) {
                isParent = true;
                field(kid, name, value, depth + 1);
            } else {
                widgets.add(kid);
            }
        }
        if (!isParent && !name.isEmpty() && value.isFilledIn()) {
            found.merge(name, value.read(widgets), (first, second) -> first.isEmpty() ? second : first);
        }
    }

    private List<COSDictionary> children(COSArray array) {
        if (array.size() > MOST_FIELDS) {
            throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
        }
        List<COSDictionary> children = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            COSBase child = array.getObject(i);
            // an answer that is lost must not look like one that was not given
            if (!(child instanceof COSDictionary dictionary)) {
                throw new UnreadableUpload(Reason.DAMAGED);
            }
            children.add(dictionary);
        }
        return children;
    }
}
