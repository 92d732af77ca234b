package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Looks at every object of an upload, whether anything refers to it or not: nothing in it may run, send or open
 * something, and there may not be too many. A link to click on may stay, and a jump within the form.
 */
final class ObjectCheck {

    private static final int MOST_OBJECTS = 30_000;
    /** Arrays and dictionaries, also those within others, and what is in them. */
    private static final int MOST_PARTS = 2_000_000;
    private static final int MOST_PAGES = 200;
    private static final int DEEPEST = 30;

    /** PDF 1.7 §12.6.4: kinds of action that are more than a jump or a link. */
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition",
        "RichMediaExecute", "Movie", "Sound", "SetOCGState", "GoTo3DView");
    private static final Set<String> PLAYERS = Set.of("RichMedia", "Movie", "Screen", "3D");
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final COSDocument document;
    private int parts;

    private ObjectCheck(COSDocument document) {
        this.document = document;
    }

    /** @throws UnreadableUpload at the first thing that is wrong */
    static void check(COSDocument document, COSDictionary catalog) {
        Collection<COSObjectKey> all = document.getXrefTable().keySet();
        if (all.size() > MOST_OBJECTS) {
            throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
        }
        ObjectCheck check = new ObjectCheck(document);
        check.objects(all);
        check.opening(catalog);
        check.pages(catalog);
    }

    private void objects(Collection<COSObjectKey> all) {
        for (COSObjectKey key : all.toArray(COSObjectKey[]::new)) {
            whole(document.getObjectFromPool(key).getObject());
        }
        whole(document.getTrailer());
    }

    private void whole(COSBase object) {
        Deque<COSBase> todo = new ArrayDeque<>();
        for (COSBase next = object; next != null; next = todo.poll()) {
            if (next instanceof COSDictionary dictionary) {
                refuseActions(dictionary);
                count(dictionary.size());
                dictionary.getValues().stream().filter(ObjectCheck::hasParts).forEach(todo::add);
            } else if (next instanceof COSArray array) {
                count(array.size());
                for (int i = 0; i < array.size(); i++) {
                    if (hasParts(array.get(i))) {
                        todo.add(array.get(i));
                    }
                }
            }
        }
    }

    private static boolean hasParts(COSBase value) {
        return value instanceof COSDictionary || value instanceof COSArray;
    }

    private void count(int more) {
        parts += more + 1;
        if (parts > MOST_PARTS) {
            throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
        }
    }

    private static void refuseActions(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        String kind = dictionary.getNameAsString(COSName.SUBTYPE);
        COSBase moments = dictionary.getDictionaryObject(COSName.AA);
        if (dictionary.containsKey(JS) || action != null && ACTIONS.contains(action) || kind != null && PLAYERS.contains(kind)
            || moments instanceof COSDictionary at && at.size() > 0) {
            throw new UnreadableUpload(Reason.RUNS_SOMETHING);
        }
        if (dictionary.containsKey(XFA)) {
            throw new UnreadableUpload(Reason.XFA);
        }
    }

    /** What a reader does by itself on opening may be a jump to a page and nothing else. */
    private static void opening(COSDictionary catalog) {
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
            && (!"GoTo".equals(action.getNameAsString(COSName.S)) || action.containsKey(COSName.NEXT))) {
            throw new UnreadableUpload(Reason.RUNS_SOMETHING);
        }
    }

    private void pages(COSDictionary catalog) {
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new UnreadableUpload(Reason.DAMAGED);
        }
        int pages = pages(root, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
        if (pages == 0) {
            throw new UnreadableUpload(Reason.DAMAGED);
        }
    }

    private static int pages(COSDictionary node, Set<COSDictionary> passed, int depth) {
        if (depth > DEEPEST || !passed.add(node)) {
            throw new UnreadableUpload(Reason.TANGLED);
        }
        if (passed.size() > 2 * MOST_PAGES) {
            throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return 1;
        }
        int pages = 0;
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                throw new UnreadableUpload(Reason.DAMAGED);
            }
            pages += pages(kid, passed, depth + 1);
            if (pages > MOST_PAGES) {
                throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
            }
        }
        return pages;
    }
}
