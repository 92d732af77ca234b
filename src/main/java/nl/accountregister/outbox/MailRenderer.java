package nl.accountregister.outbox;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.MailTexts.MailText;
import nl.accountregister.shared.PublicAddress;
import nl.accountregister.shared.Templates;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes both parts of a mail from its one text: the Markdown itself for reading as text, and the HTML of it. */
@Singleton
class MailRenderer {

    private static final int SUBJECT_LENGTH = 250;
    private static final Pattern MANY_LINES = Pattern.compile("\n{3,}");

    private final MailTexts mailTexts;
    private final Profiles profiles;
    private final Templates templates;
    private final PublicAddress address;
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n").build();

    MailRenderer(MailTexts mailTexts, Profiles profiles, Templates templates, PublicAddress address) {
        this.mailTexts = mailTexts;
        this.profiles = profiles;
        this.templates = templates;
        this.address = address;
    }

    /** @throws IllegalArgumentException when the mail does not have the values that its text needs */
    Preview render(Mail mail) {
        MailText text = mailTexts.get(mail.template(), mail.language());
        Map<String, Object> values = MailValues.of(mail, common(mail));
        return new Preview(
            OneLine.of(text.subject().execute(values).replaceAll(ValueWords.LINE_END + "+", " "), SUBJECT_LENGTH),
            laidOut(text.plain().execute(values)),
            html.render(parser.parse(text.markdown().execute(values))));
    }

    /** The whole HTML part. */
    String framed(Mail mail, Preview preview) {
        Content content = output -> output.writeContent(preview.html());
        return templates.render("mail/frame.jte", Map.of("language", mail.language().code(), "subject", preview.subject(),
            "organisation", profiles.current().name(), "content", content));
    }

    private Map<String, ?> common(Mail mail) {
        Profile profile = profiles.current();
        return Map.of(
            "organisation", profile.name(),
            "department", profile.contact().department().in(mail.language()),
            "contactEmail", profile.contact().email(),
            "contactPhone", profile.contact().phone(),
            "recipientName", mail.recipient().name(),
            "registerLink", address.link("/"));
    }

    private static String laidOut(String text) {
        return text.lines()
            .map(line -> line.replace(String.valueOf(ValueWords.LINE_END), line.startsWith("> ") ? "\n> " : "\n"))
            .collect(Collectors.joining("\n"))
            .transform(lines -> MANY_LINES.matcher(lines).replaceAll("\n\n")).strip() + "\n";
    }
}
