package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountRow;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of accounts as it is shown.
 *
 * @param sort   what it is sorted by, kept by the filter form
 * @param active how many filters are on
 * @param mayAdd  whether the reader may register an account
 * @param past    the day of which it is; null for today
 * @param missing accounts that the organisation's document names and the register lacks; empty for none
 */
public record AccountListPage(String caption, List<Row> rows, PagingView paging, FormView form, Choices choices, String sort,
                              int active, List<Column> columns, boolean mayAdd, String missing, @Nullable PastView past) {

    private static final List<String> FILTERS = List.of("q", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "mijn", "peildatum");

    /** What the filters offer. */
    public record Choices(List<Option> status, List<Option> platforms, List<Option> locations, List<Option> kinds, List<Option> owners,
                          List<Option> yesNo) {
    }

    /** The head of a sortable column; sort is the value of {@code aria-sort}. */
    public record Column(String label, String href, @Nullable String sort) {
    }

    /**
     * A row; owner and review are null where the reader sees public facts only.
     *
     * @param review when the next review is due, in words
     * @param late   how late it is, in words; null when it is not
     */
    public record Row(String href, String name, @Nullable String handle, String platform, String status, String tone, String place,
                      @Nullable String owner, boolean orphaned, @Nullable String review, @Nullable String late) {
    }

    static AccountListPage of(PageContext ctx, Query query, AccountList asked, Page<AccountRow> page, AccountWords words, Choices choices, List<String> missing) {
        Map<String, String> typed = new HashMap<>();
        FILTERS.forEach(name -> typed.put(name, query.text(name, AccountList.MAX_QUERY)));
        PastView past = PastView.of(ctx, asked.filter().day(), "/accounts", query);
        LocalDate day = PastView.day(ctx, past);
        int active = (int) typed.values().stream().filter(v -> v != null).count();
        List<Column> columns = List.of("naam", "platform", "status", "locatie", "herzieningOp").stream()
            .map(name -> column(ctx, query, asked.sort(), name)).toList();
        return new AccountListPage(ctx.t(active == 0 ? "account.list.caption" : "account.list.caption.filtered", page.total()),
            page.rows().stream().map(r -> row(ctx, words, r, day)).toList(),
            PagingView.of(page, n -> query.toPage("/accounts", n)), FormView.of(typed), choices, asked.sort(), active, columns,
            past == null && Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()), String.join(", ", missing), past);
    }

    private static Column column(PageContext ctx, Query query, String sort, String name) {
        boolean up = sort.equals(name);
        Map<String, String> change = new LinkedHashMap<>();
        change.put("sorteer", up ? "-" + name : name);
        change.put("pagina", null);
        return new Column(ctx.t("account.fact." + name), "/accounts" + query.with(change),
            up ? "ascending" : sort.equals("-" + name) ? "descending" : null);
    }

    private static Row row(PageContext ctx, AccountWords words, AccountRow row, LocalDate day) {
        Account a = row.account();
        String late = row.full() && a.isOverdue(day) ? ctx.until(a.nextReviewOn(), day) : null;
        boolean dated = row.full() && a.nextReviewOn() != null && a.status() != AccountStatus.CLOSED;
        String place = row.locationName() != null ? row.locationName() : a.subject() != null ? a.subject() : ctx.label(a.kind());
        return new Row("/accounts/" + a.id() + (day.equals(ctx.today()) ? "" : "?peildatum=" + day), a.name(), a.handle(), words.platform(a.platform()), ctx.label(a.status()), AccountWords.tone(a.status()),
            place, row.full() ? row.ownerName() : null, row.full() && !row.ownerInService() && a.status() != AccountStatus.CLOSED,
            dated ? ctx.date(a.nextReviewOn()) : null, late);
    }
}
