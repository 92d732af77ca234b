package nl.accountregister.site;

import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;

/** A page of text about the site. @param name first part of the keys of its texts, {@code about.<name>.1.title} and so on */
public record AboutPage(String name) {

    /** A heading with its paragraph. */
    public record Part(String title, String text) {
    }

    public String title(PageContext ctx) {
        return ctx.t("about." + name + ".title");
    }

    public List<Part> parts(PageContext ctx) {
        List<Part> parts = new ArrayList<>();
        for (int i = 1; ctx.texts().has(ctx.language(), "about." + name + "." + i + ".title"); i++) {
            parts.add(new Part(ctx.t("about." + name + "." + i + ".title"), ctx.t("about." + name + "." + i + ".text", ctx.organisation().contactName())));
        }
        return parts;
    }
}
