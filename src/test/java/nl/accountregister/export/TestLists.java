package nl.accountregister.export;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.document.Column;
import nl.accountregister.document.Table;
import nl.accountregister.shared.RowSource;
import nl.accountregister.shared.RowTaker;
import nl.accountregister.shared.StreamedQuery;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.util.List;
import java.util.function.LongConsumer;

/** Lists that the register does not have: one that fails half way, one that is too long for paper, and one that the database takes long for. */
@Controller("/proeflijst")
@Requires(property = TestLists.ON)
@Secured(SecurityRule.IS_AUTHENTICATED)
class TestLists {

    static final String ON = "accountregister.test-lists";
    /** Stands in the statement, so that the database can be asked whether it still runs. */
    static final String MARK = "proeflijst_loopt";

    private static final Table<Long> TABLE = new Table<>("proeflijst", "regels", "table.statement", List.of(
        Column.<Long>number("nummer", "-", 8, n -> n).headed("Nummer", "Number"),
        Column.<Long>text("tekst", "-", 40, n -> "regel " + n + " met een tekst van een gewone lengte, zoals een naam of een adres".repeat(3)).headed("Tekst", "Text")));

    private final TableFiles files;
    private final JdbcOperations jdbc;

    TestLists(TableFiles files, JdbcOperations jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @Get(uris = {"/kapot.csv", "/kapot.json"})
    @Produces(MediaType.ALL)
    @Accepts({"na", "geteld"})
    HttpResponse<?> broken(HttpRequest<?> request, PageContext ctx, Query query) {
        long after = query.id("na");
        return files.answer(request, ctx, query, TABLE, null, "", source(query.id("geteld"), give -> {
            for (long n = 1; n <= after; n++) {
                give.accept(n);
            }
            if (query.id("geteld") > after) {
                throw new IllegalStateException("de lijst houdt op");
            }
        }));
    }

    @Get(uris = {"/lang.pdf", "/lang.xlsx", "/lang.ndjson"})
    @Produces(MediaType.ALL)
    @Accepts("rijen")
    HttpResponse<?> tooLong(HttpRequest<?> request, PageContext ctx, Query query) {
        return files.answer(request, ctx, query, TABLE, null, "", source(query.id("rijen"), give -> {
            for (long n = 1; n <= query.id("rijen"); n++) {
                give.accept(n);
            }
        }));
    }

    /** Ten to the power of {@code macht} rows, straight from the database. */
    @Get("/database.csv")
    @Produces(MediaType.ALL)
    @Accepts("macht")
    HttpResponse<?> fromDatabase(HttpRequest<?> request, PageContext ctx, Query query) {
        int power = query.id("macht").intValue();
        String digit = "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7"
            + " UNION ALL SELECT 8 UNION ALL SELECT 9)";
        StringBuilder sql = new StringBuilder("SELECT d1.n AS " + MARK + " FROM " + digit + " d1");
        for (int i = 2; i <= power; i++) {
            sql.append(" CROSS JOIN ").append(digit).append(" d").append(i);
        }
        return files.answer(request, ctx, query, TABLE, null, "", new RowSource<Long>() {
            @Override
            public long count() {
                return (long) Math.pow(10, power);
            }

            @Override
            public void rows(RowTaker<? super Long> taker) {
                jdbc.prepareStatement(sql.toString(), s -> {
                    StreamedQuery.read(s, r -> r.getLong(1), taker);
                    return null;
                });
            }
        });
    }

    private interface Giving {
        void all(LongConsumer give);
    }

    private static RowSource<Long> source(long counted, Giving giving) {
        return new RowSource<>() {
            @Override
            public long count() {
                return counted;
            }

            @Override
            public void rows(RowTaker<? super Long> taker) {
                giving.all(taker::take);
            }
        };
    }
}
