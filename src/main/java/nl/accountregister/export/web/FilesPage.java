package nl.accountregister.export.web;

import nl.accountregister.export.ExportFile;
import nl.accountregister.shared.Page;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.util.List;
import java.util.function.Predicate;

/** The files that one made, newest first. */
public record FilesPage(List<FilePage> files, PagingView paging) {

    static FilesPage of(PageContext ctx, Query query, Page<ExportFile> page, Predicate<ExportFile> kept) {
        return new FilesPage(page.rows().stream().map(f -> FilePage.of(ctx, f, kept.test(f))).toList(),
            PagingView.of(page, n -> query.toPage("/bestanden", n)));
    }
}
