package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.BadRequest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tabel: a list that can be taken along as a file, as its name and its columns.
 *
 * @param name     begins the name of the file: letters, such as {@code overzicht}; the audit log's label is the text
 *                 {@code audit.action.<name>.geexporteerd}
 * @param rowsName what the rows are called in JSON, such as {@code accounts}
 * @param titleKey text key of the title above a sheet or on paper
 * @param columns  in the order in which they stand unless another was chosen
 */
public record Table<R>(String name, String rowsName, String titleKey, List<Column<R>> columns) {

    public Table {
        columns = List.copyOf(columns);
        if (!name.matches("[a-z]{1,32}") || columns.isEmpty() || columns.stream().map(Column::id).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("A table has a name of letters, and columns that each have a name of their own: " + name);
        }
    }

    public List<String> ids() {
        return columns.stream().map(Column::id).toList();
    }

    /**
     * The same rows with only these columns, in this order.
     *
     * @param ids of columns; null for all
     * @throws BadRequest for a column that does not exist or comes twice, and for none at all
     */
    public Table<R> choose(@Nullable List<String> ids) {
        if (ids == null) {
            return this;
        }
        Map<String, Column<R>> known = columns.stream().collect(Collectors.toMap(Column::id, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!known.containsKey(id)) {
                throw new BadRequest("table.column.unknown", id, String.join(", ", ids()));
            }
            if (!seen.add(id)) {
                throw new BadRequest("table.column.twice", id);
            }
        }
        if (ids.isEmpty()) {
            throw new BadRequest("table.column.none");
        }
        return new Table<>(name, rowsName, titleKey, ids.stream().map(known::get).toList());
    }

    /** The columns that stand in a PDF when none were chosen. */
    public Table<R> onPaper() {
        return choose(columns.stream().filter(Column::onPaper).map(Column::id).toList());
    }
}
