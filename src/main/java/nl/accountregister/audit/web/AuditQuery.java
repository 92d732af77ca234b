package nl.accountregister.audit.web;

import nl.accountregister.audit.AuditFilter;
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

    static final List<String> NAMES = List.of("wie", "actie", "onderwerp", "nummer", "van", "tot", "q");
    private static final String LABEL = "audit.action.";

    private AuditQuery() {
    }

    /** @param logged the actions that the log holds; those with a label are known as well */
    static AuditFilter filter(Query query, Texts texts, Collection<String> logged) {
        List<String> known = known(texts, logged);
        AuditFilter filter = new AuditFilter(query.text("wie", 200), query.oneOf("actie", known, null),
            query.oneOf("onderwerp", Subject.TYPES, null), query.id("nummer"), query.date("van"), query.date("tot"), query.text("q", 200));
        if (filter.from() != null && filter.until() != null && filter.until().isBefore(filter.from())) {
            throw new BadRequest("audit.filter.period");
        }
        return filter;
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
