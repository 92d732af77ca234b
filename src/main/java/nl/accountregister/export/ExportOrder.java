package nl.accountregister.export;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.document.Table;
import nl.accountregister.document.TableFormat;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.RowSource;

import java.time.LocalDate;

/**
 * Opdracht to make a file of a list.
 *
 * @param actor  who asks; that they may see these rows was checked by the service that made the source
 * @param table  with the columns that were chosen
 * @param day    peildatum; null for a list that has none
 * @param filter as the reader knows it; empty for none
 */
public record ExportOrder<R>(Actor actor, Table<R> table, TableFormat format, Language language, @Nullable LocalDate day, String filter,
                             RowSource<R> rows) {

    private static final int MAX_FILTER = 2000;

    public ExportOrder {
        filter = filter.length() <= MAX_FILTER ? filter : filter.substring(0, MAX_FILTER - 1) + "…";
    }

    /** Such as {@code overzicht-2026-11-20.csv}; a list without a peildatum is named for today. */
    String fileName(LocalDate today) {
        return table.name() + "-" + (day == null ? today : day) + "." + format.ending();
    }
}
