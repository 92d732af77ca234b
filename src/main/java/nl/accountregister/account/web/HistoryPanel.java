package nl.accountregister.account.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.FactWords;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Geschiedenis of an account in words, newest first. */
@Singleton
class HistoryPanel implements AccountPanel {

    private static final int MOST = 200;

    private final AuditTrail trail;
    private final FactWords words;
    private final Templates templates;

    HistoryPanel(AuditTrail trail, FactWords words, Templates templates) {
        this.trail = trail;
        this.words = words;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String titleKey() {
        return "account.history.title";
    }

    @Override
    public String anchor() {
        return "geschiedenis";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        List<AuditEntry> entries = trail.about(Subject.account(account.id()), MOST);
        FactWords.Names names = words.names(entries.stream().flatMap(e -> Stream.of(e.before(), e.after()))
            .flatMap(v -> FactWords.OF_PEOPLE.stream().map(v::get)).filter(Objects::nonNull).toList());
        List<HistoryView> lines = entries.stream().map(e -> line(ctx, names, e)).toList();
        return Optional.of(templates.part("account/history.jte", Map.of("ctx", ctx, "page", lines)));
    }

    private HistoryView line(PageContext ctx, FactWords.Names names, AuditEntry e) {
        String key = "audit.action." + e.action();
        return new HistoryView(e.at().toString(), ctx.moment(e.at()), ctx.texts().has(ctx.language(), key) ? ctx.t(key) : e.action(), e.actorName(),
            FactWords.tone(e.action()), changes(ctx, names, e));
    }

    /** The first entry has nothing to compare with; of others only what differs is told. */
    private List<String> changes(PageContext ctx, FactWords.Names names, AuditEntry e) {
        List<String> changes = new ArrayList<>();
        boolean first = e.before().isEmpty() && e.action().startsWith("account.");
        Set<String> facts = new LinkedHashSet<>(e.after().keySet());
        facts.addAll(e.before().keySet());
        for (String fact : first ? Set.<String>of() : facts) {
            String before = e.before().get(fact);
            String after = e.after().get(fact);
            // The status of a handover is not one of the account; what happened says it already.
            boolean told = ctx.texts().has(ctx.language(), "account.fact." + fact) && !(fact.equals("status") && !e.action().startsWith("account."));
            if (told && !Objects.equals(before, after)) {
                changes.add(words.change(ctx.language(), words.label(ctx.language(), fact), words.value(ctx.language(), names, fact, before),
                    words.value(ctx.language(), names, fact, after)));
            }
        }
        return changes;
    }
}
