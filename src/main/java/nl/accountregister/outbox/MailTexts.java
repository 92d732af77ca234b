package nl.accountregister.outbox;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.micronaut.context.annotation.Context;
import nl.accountregister.shared.FaultyDefinition;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.shared.TemplateFiles.TemplateFile;
import nl.accountregister.shared.Texts;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Mailteksten: all files of {@code templates/mail/}, read and tried out when the register starts, so that a mistake in
 * one of them stops the start and not a decision.
 */
@Context
class MailTexts {

    private static final Set<String> COMMON = Set.of("organisation", "department", "contactEmail", "contactPhone", "recipientName", "registerLink");
    private static final Map<Language, String> SUBJECT = Map.of(Language.NL, "Onderwerp: ", Language.EN, "Subject: ");

    /** The compiled text; the first line of the file is the subject, the rest is Markdown, with its values as text and as Markdown. */
    record MailText(Template subject, Template plain, Template markdown) {
    }

    private final TemplateFiles files;
    private final Texts words;
    private final Map<MailTemplate, Map<Language, MailText>> texts = new EnumMap<>(MailTemplate.class);

    /** @throws FaultyDefinition when a text is missing, has no subject or asks for a value that it will not get */
    MailTexts(TemplateFiles files, Texts words) {
        this.files = files;
        this.words = words;
        for (MailTemplate template : MailTemplate.values()) {
            Map<Language, MailText> both = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                both.put(language, read(template, language));
            }
            texts.put(template, both);
        }
    }

    MailText get(MailTemplate template, Language language) {
        return texts.get(template).get(language);
    }

    private MailText read(MailTemplate template, Language language) {
        TemplateFile file = file(template.code(), language);
        String content = content(file);
        String subject = SUBJECT.get(language);
        String[] parts = content.split("\n", 3);
        if (parts.length < 3 || !parts[0].startsWith(subject) || !parts[1].isBlank()) {
            throw new FaultyDefinition(file.name(), 1, 1, "the first line must begin with '" + subject
                + "', then comes an empty line and then the text");
        }
        ValueWords values = new ValueWords(words, language);
        Mustache.Compiler plain = compiler(language, values::asText);
        try {
            MailText text = new MailText(plain.compile(parts[0].substring(subject.length())), plain.compile(parts[2]),
                compiler(language, values::asMarkdown).compile(parts[2]));
            text.subject().execute(samples(template));
            text.plain().execute(samples(template));
            text.markdown().execute(samples(template));
            return text;
        } catch (MustacheException.Context e) {
            throw new FaultyDefinition(file.name(), e.lineNo, 1, "this text gets no value '" + e.key + "'");
        } catch (MustacheException e) {
            throw new FaultyDefinition(file.name(), 1, 1, e.getMessage());
        }
    }

    /** @param values writes and escapes each value, so that no placeholder can leave it out */
    private Mustache.Compiler compiler(Language language, Mustache.Formatter values) {
        return Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).strictSections(true).withFormatter(values)
            .withLoader(name -> new StringReader(content(file(name, language))));
    }

    private TemplateFile file(String name, Language language) {
        String path = "mail/" + name + "." + language.code() + ".md";
        return files.find(path).orElseThrow(() -> new FaultyDefinition("templates/" + path, 1, 1, "this mail text is missing"));
    }

    private static String content(TemplateFile file) {
        return new String(file.content(), StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
    }

    private static Map<String, Object> samples(MailTemplate template) {
        Map<String, Object> samples = template.samples();
        COMMON.forEach(name -> samples.put(name, "x"));
        return samples;
    }
}
