package nl.accountregister.audit.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.AuditFilter;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.document.Column;
import nl.accountregister.document.Table;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of a filter as files, with all that the log says of each. */
@Singleton
class AuditSheet {

    private final AuditTrail trail;
    private final TableFiles files;
    private final Table<AuditEntry> table;

    AuditSheet(AuditTrail trail, TableFiles files, Texts texts) {
        this.trail = trail;
        this.files = files;
        this.table = new Table<>("auditlog", "regels", "audit.title", List.of(
            Column.number("nummer", "audit.sheet.nummer", 8, AuditEntry::seq),
            Column.moment("moment", "audit.sheet.moment", AuditEntry::at),
            Column.<AuditEntry>number("gebruiker", "audit.sheet.gebruiker", 8, AuditEntry::actorId).notOnPaper(),
            Column.text("wie", "audit.sheet.wie", 24, AuditEntry::actorName),
            Column.<AuditEntry>text("actie", "audit.sheet.actie", 22, AuditEntry::action).notOnPaper(),
            Column.text("omschrijving", "audit.sheet.omschrijving", 28, e -> AuditQuery.label(texts, Language.NL, e.action())),
            Column.text("onderwerp", "audit.sheet.onderwerp", 12, e -> e.subject().type()),
            Column.number("onderwerpNummer", "audit.sheet.onderwerpNummer", 8, e -> e.subject().id()),
            Column.text("melding", "audit.sheet.melding", 50, AuditEntry::message),
            Column.<AuditEntry>text("was", "audit.sheet.was", 40, e -> values(e.before())).notOnPaper(),
            Column.<AuditEntry>text("werd", "audit.sheet.werd", 40, e -> values(e.after())).notOnPaper(),
            Column.<AuditEntry>text("verzoek", "audit.sheet.verzoek", 36, AuditEntry::requestId).notOnPaper(),
            Column.<AuditEntry>number("gewistDoor", "audit.sheet.gewistDoor", 8, AuditEntry::erasedBy).notOnPaper()));
    }

    HttpResponse<?> answer(HttpRequest<?> request, PageContext ctx, Query query, AuditFilter filter) {
        return files.answer(request, ctx, query, table, null, query.with(Map.of()).replaceFirst("^\\?", ""), trail.source(ctx.actor(), filter));
    }

    private static String values(Map<String, String> values) {
        return values.entrySet().stream().map(v -> v.getKey() + ": " + (v.getValue() == null ? "" : v.getValue())).collect(Collectors.joining("\n"));
    }
}
