package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditFilter;
import nl.accountregister.audit.AuditPlace;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.Query;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The filters of the audit log in an address, the same for the page and the API. */
final class AuditQuery {

    static final List<String> NAMES = List.of("wie", "gebruiker", "actie", "onderwerp", "nummer", "van", "tot", "q");
    private static final String LABEL = "audit.action.";

    private AuditQuery() {
    }

    /** @param logged the actions that the log holds; those with a label are known as well */
    static AuditFilter filter(Query query, Texts texts, Collection<String> logged) {
        List<String> known = known(texts, logged);
        AuditFilter filter = new AuditFilter(words(query, "wie"), query.id("gebruiker"), query.oneOf("actie", known, null),
            query.oneOf("onderwerp", Subject.TYPES, null), query.id("nummer"), query.date("van"), query.date("tot"), words(query, "q"));
        if (filter.from() != null && filter.until() != null && filter.until().isBefore(filter.from())) {
            throw new BadRequest("audit.filter.period");
        }
        return filter;
    }

    /** Each word that is sought costs, and no question needs more of them. */
    @Nullable
    private static String words(Query query, String name) {
        String words = query.text(name, 200);
        if (words != null && words.split("\\s+").length > AuditFilter.MOST_WORDS) {
            throw new BadRequest("audit.filter.words.many", AuditFilter.MOST_WORDS);
        }
        return words;
    }

    /** From which entry on: {@code voor} and {@code na} are numbers, of which one is told at most; {@code na=0} is the oldest page. */
    static AuditPlace place(Query query) {
        Long before = query.id("voor");
        Long after = "0".equals(query.text("na", 40)) ? Long.valueOf(0) : query.id("na");
        if (before != null && after != null || after != null && query.slice().number() > 1) {
            throw new BadRequest("audit.filter.place");
        }
        return new AuditPlace(before, after, query.slice());
    }

    static List<String> known(Texts texts, Collection<String> logged) {
        TreeSet<String> known = new TreeSet<>(logged);
        texts.all(Language.NL).keySet().stream().filter(k -> k.startsWith(LABEL)).map(k -> k.substring(LABEL.length())).forEach(known::add);
        return List.copyOf(known);
    }

    /** The words for an action; its code when there are none. */
    static String label(Texts texts, Language language, String action) {
        return texts.has(language, LABEL + action) ? texts.get(language, LABEL + action) : action;
    }
}
