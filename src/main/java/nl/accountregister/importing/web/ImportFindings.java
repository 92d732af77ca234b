package nl.accountregister.importing.web;

import nl.accountregister.importing.Finding;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings of a trial, taken one by one, of which a page shows the first of each kind. */
final class ImportFindings {

    /** Most of a kind on the page; the report has all. */
    private static final int MOST = 200;
    private static final int MOST_UNKNOWN = 100;
    private static final List<Finding.Kind> ORDER = List.of(Finding.Kind.FAULT, Finding.Kind.DOUBLE, Finding.Kind.NEAR, Finding.Kind.NOTE, Finding.Kind.NEW);

    private record Name(String field, String name) {
    }

    private final Map<Finding.Kind, List<Finding>> first = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Integer> totals = new EnumMap<>(Finding.Kind.class);
    private final Map<Name, int[]> unknown = new LinkedHashMap<>();

    void add(Finding finding) {
        totals.merge(finding.kind(), 1, Integer::sum);
        List<Finding> some = first.computeIfAbsent(finding.kind(), k -> new ArrayList<>());
        if (some.size() < MOST) {
            some.add(finding);
        }
        if (finding.unknown() != null) {
            unknown.computeIfAbsent(new Name(finding.field(), finding.unknown()), k -> new int[] {0, finding.row()})[0]++;
        }
    }

    List<ImportPage.Group> groups(PageContext ctx) {
        return ORDER.stream().filter(first::containsKey).map(kind -> new ImportPage.Group(ImportPage.anchor(kind), ctx.t("importing.group." + kind),
            ctx.t("importing.group.lead." + kind), first.get(kind).stream().map(f -> new ImportPage.Line(f.row(), f.field() == null ? ""
                : ctx.t("importing.field." + f.field()), f.in(ctx.language()), f.href())).toList(), totals.get(kind))).toList();
    }

    List<ImportPage.Unknown> unknown(PageContext ctx) {
        return unknown.entrySet().stream().sorted(Comparator.comparing(e -> -e.getValue()[0])).limit(MOST_UNKNOWN)
            .map(e -> new ImportPage.Unknown(e.getKey().name(), ctx.t("importing.field." + e.getKey().field()), e.getValue()[0], e.getValue()[1])).toList();
    }
}
