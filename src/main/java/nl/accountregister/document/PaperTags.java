package nl.accountregister.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The structure of a document with one table (ISO 32000-1 §14.7, PDF/UA-1 §7.5): what is a heading, which cell is in which row,
 * and which marks on the pages belong to it. Elements are written as they come; of a row only its number is kept.
 */
final class PaperTags {

    /** Numbers, four bytes each. */
    static final class Numbers {

        private int[] all = new int[64];
        private int count;

        void add(int number) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            all[count++] = number;
        }

        int size() {
            return count;
        }

        String refs() {
            StringBuilder refs = new StringBuilder("[");
            for (int i = 0; i < count; i++) {
                refs.append(all[i]).append(" 0 R ");
            }
            return refs.append(']').toString();
        }
    }

    /** A cell with the marks on the pages that hold its text. */
    static final class Cell {

        private final String tag;
        private final String scope;
        private final List<int[]> marks = new ArrayList<>(1);
        private int number;

        private Cell(String tag, String scope) {
            this.tag = tag;
            this.scope = scope;
        }

        static Cell head() {
            return new Cell("TH", "Column");
        }

        static Cell rowHead() {
            return new Cell("TH", "Row");
        }

        static Cell data() {
            return new Cell("TD", null);
        }

        String tag() {
            return tag;
        }

        private int number(PdfFile file) {
            if (number == 0) {
                number = file.reserve();
            }
            return number;
        }
    }

    private final PdfFile file;
    private final int root;
    private final int document;
    private final int table;
    private final int head;
    private final int body;
    private final Numbers opening = new Numbers();
    private final Numbers rows = new Numbers();
    private final Numbers pages = new Numbers();
    private Numbers marks = new Numbers();
    private int headRow;

    PaperTags(PdfFile file) {
        this.file = file;
        root = file.reserve();
        document = file.reserve();
        table = file.reserve();
        head = file.reserve();
        body = file.reserve();
    }

    /** A heading or a paragraph before the table. @param page its number as an object @return the mark that its text gets */
    int opening(String tag, int page) throws IOException {
        int element = file.reserve();
        int mark = marks.size();
        marks.add(element);
        opening.add(element);
        file.object(element, "<</Type /StructElem /S /" + tag + " /P " + PdfFile.ref(document) + " /Pg " + PdfFile.ref(page) + " /K " + mark + ">>");
        return mark;
    }

    /** The mark for a part of a cell on a page. */
    int mark(Cell cell, int page) {
        int mark = marks.size();
        marks.add(cell.number(file));
        cell.marks.add(new int[] {page, mark});
        return mark;
    }

    /** Ends a page: from now on marks are those of the next. */
    void pageEnds() throws IOException {
        int list = file.reserve();
        file.object(list, marks.refs());
        pages.add(list);
        marks = new Numbers();
    }

    void head(List<Cell> cells) throws IOException {
        headRow = row(cells, head);
    }

    void row(List<Cell> cells) throws IOException {
        rows.add(row(cells, body));
    }

    private int row(List<Cell> cells, int parent) throws IOException {
        int row = file.reserve();
        StringBuilder kids = new StringBuilder();
        for (Cell cell : cells) {
            int element = cell.number(file);
            kids.append(PdfFile.ref(element)).append(' ');
            StringBuilder entries = new StringBuilder("<</Type /StructElem /S /").append(cell.tag).append(" /P ").append(PdfFile.ref(row));
            if (cell.scope != null) {
                entries.append(" /A <</O /Table /Scope /").append(cell.scope).append(">>");
            }
            if (cell.marks.size() == 1) {
                entries.append(" /Pg ").append(PdfFile.ref(cell.marks.get(0)[0])).append(" /K ").append(cell.marks.get(0)[1]);
            } else if (!cell.marks.isEmpty()) {
                entries.append(" /K [");
                for (int[] mark : cell.marks) {
                    entries.append("<</Type /MCR /Pg ").append(PdfFile.ref(mark[0])).append(" /MCID ").append(mark[1]).append(">> ");
                }
                entries.append(']');
            }
            file.object(element, entries.append(">>"));
        }
        file.object(row, "<</Type /StructElem /S /TR /P " + PdfFile.ref(parent) + " /K [" + kids + "]>>");
        return row;
    }

    /** Writes what holds it all together. @return the number of the root */
    int finish() throws IOException {
        file.object(head, "<</Type /StructElem /S /THead /P " + PdfFile.ref(table) + " /K [" + PdfFile.ref(headRow) + "]>>");
        file.object(body, "<</Type /StructElem /S /TBody /P " + PdfFile.ref(table) + " /K " + rows.refs() + ">>");
        file.object(table, "<</Type /StructElem /S /Table /P " + PdfFile.ref(document) + " /K [" + PdfFile.ref(head) + " " + PdfFile.ref(body) + "]>>");
        opening.add(table);
        file.object(document, "<</Type /StructElem /S /Document /P " + PdfFile.ref(root) + " /K " + opening.refs() + ">>");
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            numbers.append(i).append(' ').append(PdfFile.ref(pages.all[i])).append(' ');
        }
        int tree = file.reserve();
        file.object(tree, "<</Nums [" + numbers + "]>>");
        file.object(root, "<</Type /StructTreeRoot /K [" + PdfFile.ref(document) + "] /ParentTree " + PdfFile.ref(tree) + " /ParentTreeNextKey " + pages.size() + ">>");
        return root;
    }
}
