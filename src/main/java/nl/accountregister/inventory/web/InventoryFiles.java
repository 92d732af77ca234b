package nl.accountregister.inventory.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import nl.accountregister.document.Column;
import nl.accountregister.document.Table;
import nl.accountregister.document.TableFormat;
import nl.accountregister.export.PreparedExports;
import nl.accountregister.inventory.Inventory;
import nl.accountregister.inventory.InventoryFact;
import nl.accountregister.inventory.InventoryRow;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The inventory as files: its columns, and which of them cost a question of their own. */
@Singleton
class InventoryFiles {

    /** The headers are texts; an export of the register imports back by them. */
    static final Table<InventoryRow> TABLE = new Table<>("overzicht", "accounts", "inventory.title", List.of(
        Column.<InventoryRow>number("id", "inventory.column.id", 8, InventoryRow::id).notOnPaper(),
        Column.text("naam", "inventory.column.naam", 34, InventoryRow::name),
        Column.text("platform", "inventory.column.platform", 14, InventoryRow::platform),
        Column.<InventoryRow>text("soort", "inventory.column.soort", 16, InventoryRow::kind).notOnPaper(),
        Column.<InventoryRow>link("url", "inventory.column.url", 40, InventoryRow::url).notOnPaper(),
        Column.<InventoryRow>text("gebruikersnaam", "inventory.column.gebruikersnaam", 20, InventoryRow::handle).notOnPaper(),
        Column.text("status", "inventory.column.status", 14, InventoryRow::status),
        Column.text("locatie", "inventory.column.locatie", 22, InventoryRow::location),
        Column.<InventoryRow>text("onderwerp", "inventory.column.onderwerp", 22, InventoryRow::subject).notOnPaper(),
        Column.<InventoryRow>text("regio", "inventory.column.regio", 18, InventoryRow::region).notOnPaper(),
        Column.text("eigenaar", "inventory.column.eigenaar", 22, InventoryRow::owner),
        Column.text("plaatsvervanger", "inventory.column.plaatsvervanger", 22, InventoryRow::deputy),
        Column.<InventoryRow>text("verantwoordelijk", "inventory.column.verantwoordelijk", 24, InventoryRow::departments).notOnPaper(),
        Column.<InventoryRow>text("zichtbaarheid", "inventory.column.zichtbaarheid", 14, InventoryRow::visibility).notOnPaper(),
        Column.<InventoryRow>text("tweestapsverificatie", "inventory.column.tweestapsverificatie", 14, InventoryRow::twoFactor).notOnPaper(),
        Column.<InventoryRow>text("herstelmailbox", "inventory.column.herstelmailbox", 30, InventoryRow::recoveryMailbox).notOnPaper(),
        Column.date("herzieningOp", "inventory.column.herzieningOp", InventoryRow::nextReviewOn),
        Column.<InventoryRow>date("laatsteHerzieningOp", "inventory.column.laatsteHerzieningOp", InventoryRow::lastReviewOn).notOnPaper(),
        Column.<InventoryRow>text("laatsteUitkomst", "inventory.column.laatsteUitkomst", 20, InventoryRow::lastOutcome).notOnPaper(),
        Column.number("beheerplan", "inventory.column.beheerplan", 10, InventoryRow::planVersion),
        Column.<InventoryRow>yesNo("achterstallig", "inventory.column.achterstallig", InventoryRow::overdue).notOnPaper(),
        Column.<InventoryRow>yesNo("verweesd", "inventory.column.verweesd", InventoryRow::orphaned).notOnPaper(),
        Column.text("afwijkingen", "inventory.column.afwijkingen", 30, InventoryRow::deviations),
        Column.<InventoryRow>text("ontheffingen", "inventory.column.ontheffingen", 24, InventoryRow::exempt).notOnPaper(),
        Column.<InventoryRow>text("voorwaarden", "inventory.column.voorwaarden", 30, InventoryRow::conditions).notOnPaper(),
        Column.<InventoryRow>number("toegang", "inventory.column.toegang", 10, InventoryRow::people).notOnPaper(),
        Column.<InventoryRow>number("beheerders", "inventory.column.beheerders", 10, InventoryRow::admins).notOnPaper(),
        Column.<InventoryRow>yesNo("hoogRisico", "inventory.column.hoogRisico", InventoryRow::highRisk).notOnPaper(),
        Column.<InventoryRow>text("doelgroep", "inventory.column.doelgroep", 34, InventoryRow::audience).notOnPaper(),
        Column.<InventoryRow>text("reden", "inventory.column.reden", 34, InventoryRow::reason).notOnPaper(),
        Column.<InventoryRow>number("interval", "inventory.column.interval", 10, InventoryRow::interval).notOnPaper(),
        Column.<InventoryRow>text("platformId", "inventory.column.platformId", 24, InventoryRow::platformId).notOnPaper(),
        Column.<InventoryRow>number("versie", "inventory.column.versie", 8, InventoryRow::version).notOnPaper()));

    private static final Map<String, InventoryFact> COSTLY = Map.ofEntries(Map.entry("beheerplan", InventoryFact.PLAN),
        Map.entry("afwijkingen", InventoryFact.DEVIATIONS), Map.entry("ontheffingen", InventoryFact.DEVIATIONS), Map.entry("toegang", InventoryFact.ACCESS),
        Map.entry("beheerders", InventoryFact.ACCESS), Map.entry("voorwaarden", InventoryFact.CONDITIONS), Map.entry("laatsteUitkomst", InventoryFact.OUTCOME),
        Map.entry("achterstallig", InventoryFact.STANDING), Map.entry("verweesd", InventoryFact.STANDING),
        Map.entry("gebruikersnaam", InventoryFact.DETAILS), Map.entry("zichtbaarheid", InventoryFact.DETAILS), Map.entry("hoogRisico", InventoryFact.DETAILS),
        Map.entry("versie", InventoryFact.DETAILS), Map.entry("verantwoordelijk", InventoryFact.DETAILS), Map.entry("herstelmailbox", InventoryFact.DETAILS), Map.entry("onderwerp", InventoryFact.DETAILS),
        Map.entry("laatsteHerzieningOp", InventoryFact.DETAILS), Map.entry("doelgroep", InventoryFact.DETAILS), Map.entry("reden", InventoryFact.DETAILS),
        Map.entry("interval", InventoryFact.DETAILS), Map.entry("platformId", InventoryFact.DETAILS));

    private final Inventory inventory;
    private final TableFiles files;
    private final PreparedExports prepared;

    InventoryFiles(Inventory inventory, TableFiles files, PreparedExports prepared) {
        this.inventory = inventory;
        this.files = files;
        this.prepared = prepared;
    }

    HttpResponse<?> answer(HttpRequest<?> request, PageContext ctx, Query query, InventoryAsked asked) {
        Table<InventoryRow> chosen = TableFiles.chosen(TABLE, TableFiles.format(request.getPath()), query);
        return files.answer(request, ctx, query, TABLE, asked.filter().day(), asked.filter().asTyped(),
            inventory.source(ctx.actor(), asked.filter(), asked.sort(), facts(chosen)));
    }

    /** Has a file made ready in the background. @return its number */
    long prepare(PageContext ctx, Query query, InventoryAsked asked, TableFormat format) {
        Table<InventoryRow> chosen = TableFiles.chosen(TABLE, format, query);
        return prepared.prepare(TableFiles.order(ctx, chosen, format, asked.filter().day(), asked.filter().asTyped(),
            inventory.source(ctx.actor(), asked.filter(), asked.sort(), facts(chosen))), Permission.SEE_INVENTORY);
    }

    private static Set<InventoryFact> facts(Table<InventoryRow> chosen) {
        Set<InventoryFact> facts = EnumSet.noneOf(InventoryFact.class);
        chosen.ids().forEach(id -> Optional.ofNullable(COSTLY.get(id)).ifPresent(facts::add));
        return facts;
    }
}
