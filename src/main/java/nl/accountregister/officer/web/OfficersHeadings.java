package nl.accountregister.officer.web;

import nl.accountregister.officer.OfficerTable;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.PageContext;

/** Koppen of the table: those of the organisation's document, or plain ones where it has no table. */
record OfficersHeadings(String officer, String personal, String access) {

    static OfficersHeadings of(PageContext ctx, OfficerTable table) {
        return of(ctx.texts(), ctx.language(), table);
    }

    static OfficersHeadings of(Texts texts, Language language, OfficerTable table) {
        return table.officerHeading().isEmpty()
            ? new OfficersHeadings(texts.get(language, "officer.heading.officer"), texts.get(language, "officer.heading.personal"),
                texts.get(language, "officer.heading.access"))
            : new OfficersHeadings(table.officerHeading().in(language), table.personalHeading().in(language), table.accessHeading().in(language));
    }
}
