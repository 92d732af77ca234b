package nl.accountregister.shared;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;

import java.util.Map;

/** HTML from the templates in {@code templates/}, compiled with the code, so that a page with an unknown name does not build. */
@Singleton
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The HTML of a template such as {@code account/list.jte}, user text escaped by the template engine. */
    public String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(16_384);
        engine.render(template, parameters, output);
        return output.toString();
    }

    /** The same, as a part that another template can place. */
    public Content part(String template, Map<String, Object> parameters) {
        return output -> engine.render(template, parameters, output);
    }
}
