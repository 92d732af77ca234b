package nl.accountregister.officer.web;

import java.util.List;

/** De functionaristabel on paper and in a sheet: each cell one text with its marks, and the footnotes with theirs. */
public record OfficersPaperView(String source, String officerHeading, String personalHeading, String accessHeading, List<Line> lines,
                                List<String> footnotes) {

    /** A row; a cell without entries is empty. */
    public record Line(String name, String personal, String access) {
    }
}
