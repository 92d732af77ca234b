package nl.accountregister.export.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.export.ExportFile;
import nl.accountregister.export.ExportState;
import nl.accountregister.web.PageContext;

/**
 * One file as it is shown.
 *
 * @param progress how far it is, in words
 * @param day      peildatum; null for a list that has none
 * @param download where to fetch it; null when it is not kept
 * @param both     the same with its manifest
 * @param manifest null unless it is whole
 */
public record FilePage(String href, String name, String title, boolean running, boolean broken, String state, String tone, String progress,
                       @Nullable String day, String filter, String columns, String madeAt, String madeBy, @Nullable String sha256,
                       @Nullable String download, @Nullable String both, @Nullable String manifest, boolean prepared) {

    static FilePage of(PageContext ctx, ExportFile file, boolean kept) {
        String href = "/bestanden/" + file.id();
        boolean done = file.state() == ExportState.DONE;
        boolean running = file.state() == ExportState.RUNNING;
        return new FilePage(href, file.name(), ctx.t("export.title.one", file.name()), running, file.state() == ExportState.BROKEN, ctx.label(file.state()),
            done ? "green" : running ? "blue" : "red", progress(ctx, file), file.day() == null ? null : ctx.date(file.day()), file.filter(),
            String.join(", ", file.columns()), ctx.moment(file.madeAt()), file.madeByName(), file.sha256(), kept ? href + "/bestand" : null,
            kept ? href + "/samen.zip" : null, done ? href + "/manifest.json" : null, file.prepared());
    }

    private static String progress(PageContext ctx, ExportFile file) {
        return file.expected() == null ? ctx.t(file.state() == ExportState.RUNNING ? "export.waiting" : "export.progress.none")
            : file.state() == ExportState.DONE ? ctx.t("export.progress.done", file.written())
            : ctx.t("export.progress", file.written(), file.expected());
    }
}
