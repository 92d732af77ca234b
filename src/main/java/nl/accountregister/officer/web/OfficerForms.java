package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellEntryKind;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.OfficerTie;
import nl.accountregister.officer.OfficerVersion;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Coded;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the pages with which an officer is added and changed. */
@Singleton
class OfficerForms {

    private final Officers officers;
    private final Profiles profiles;

    OfficerForms(Officers officers, Profiles profiles) {
        this.officers = officers;
        this.profiles = profiles;
    }

    /** @param open the officer that is changed; null for a new one */
    OfficerFormPage page(PageContext ctx, @Nullable OfficerHistory open, FormView form, boolean stale) {
        OfficerVersion version = open == null ? null : open.at(ctx.today());
        OfficerTable table = officers.table(ctx.actor());
        OfficersHeadings headings = OfficersHeadings.of(ctx, table);
        String code = version == null ? null : version.officer().code();
        return new OfficerFormPage(code, version == null ? "" : version.officer().name().in(ctx.language()), form,
            stale ? ctx.t("officer.form.stale", open.latest().recordedBy(), open.latest().recordedAt()) : null,
            options(ctx, OfficerTie.values()),
            List.of(cell(ctx, CellLines.PERSONAL, headings.personal(), version == null ? List.of() : version.officer().personal()),
                cell(ctx, CellLines.ACCESS, headings.access(), version == null ? List.of() : version.officer().access())),
            options(ctx, CellChoice.values()), options(ctx, AccessRole.values()), places(ctx, table, code));
    }

    /** What was typed, to be stored over the newest version. */
    FormView onto(FormView typed, OfficerHistory now) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        values.put("versie", List.of(String.valueOf(now.version())));
        return new FormView(values, Map.of());
    }

    private OfficerFormPage.Cell cell(PageContext ctx, String field, String heading, List<CellEntry> standing) {
        CellWords words = new CellWords(ctx.texts(), ctx.language(), profiles.current());
        List<OfficerFormPage.Line> lines = new ArrayList<>();
        for (CellLines.Line line : new CellLines(field, profiles.current(), standing).lines()) {
            boolean roles = field.equals(CellLines.ACCESS) || line.kind() == CellEntryKind.LOCATION_PAGE;
            lines.add(new OfficerFormPage.Line(lines.isEmpty() ? field : line.choice(), line.choice(),
                words.entry(new CellEntry(line.kind(), line.platform(), null, List.of())), roles ? line.role() : null));
        }
        return new OfficerFormPage.Cell(field, heading, ctx.t("officer.form." + field), lines);
    }

    private static List<Option> places(PageContext ctx, OfficerTable table, @Nullable String code) {
        List<Option> places = new ArrayList<>();
        places.add(new Option(OfficerForm.TOP, ctx.t("officer.form.top")));
        table.officers().stream().filter(o -> !o.code().equals(code))
            .forEach(o -> places.add(new Option(o.code(), ctx.t("officer.form.below", o.name()))));
        return places;
    }

    @SafeVarargs
    private static <E extends Coded> List<Option> options(PageContext ctx, E... values) {
        return Arrays.stream(values).map(v -> new Option(v.code(), ctx.label(v))).toList();
    }
}
