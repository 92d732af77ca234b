package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

/** The pages of a letter, as PDF/UA. */
@Singleton
class LetterPaper {

    private final HtmlToPdf pdf;
    private final Templates templates;
    private final Texts texts;
    private final Profiles profiles;
    private final LateWords words;
    private final Today today;

    LetterPaper(HtmlToPdf pdf, Templates templates, Texts texts, Profiles profiles, LateWords words, Today today) {
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.profiles = profiles;
        this.words = words;
        this.today = today;
    }

    byte[] pdf(LetterReceivers.To to, List<LateAccount> accounts, int all, LocalDate day) {
        Profile profile = profiles.current();
        Profile.Contact contact = profile.contact();
        String title = texts.get(Language.NL, "reminder.letter.title", WeeklyDigest.LONG);
        List<LetterPart> parts = accounts.stream().collect(partitioningBy(a -> to.standIn().contains(a.region()))).entrySet().stream()
            .filter(part -> !part.getValue().isEmpty()).map(part -> new LetterPart(part.getKey(), places(part.getValue(), day))).toList();
        String html = templates.render("pdf/letter.jte", Map.ofEntries(Map.entry("parts", parts), Map.entry("title", title), Map.entry("day", day),
            Map.entry("receiver", to.recipient().name()), Map.entry("days", WeeklyDigest.LONG), Map.entry("all", all),
            Map.entry("shown", accounts.size()), Map.entry("contact", contact), Map.entry("organisation", profile.name()), Map.entry("texts", texts)));
        return pdf.render(html, new DocumentFacts(title, Language.NL, profile.name(), texts.get(Language.NL, "reminder.letter.subject", to.recipient().name(), day),
            today.moment(), profile.brand().colour()));
    }

    private Map<String, List<LetterLine>> places(List<LateAccount> accounts, LocalDate day) {
        return accounts.stream().collect(groupingBy(a -> a.locationName() == null ? "" : a.locationName(), LinkedHashMap::new,
            mapping(a -> new LetterLine(a.name(), words.platform(a), texts.date(Language.NL, a.dueOn()), a.daysLate(day), a.ownerName()), toList())));
    }
}
