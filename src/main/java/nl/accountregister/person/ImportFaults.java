package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Verzamelde fouten of a file: one a cell, since what follows from a cell that cannot be read says nothing new. */
final class ImportFaults {

    private record Cell(int row, @Nullable ImportColumn column) {
    }

    private final List<ImportFault> all = new ArrayList<>();
    private final Set<Cell> cells = new HashSet<>();

    void add(int row, @Nullable ImportColumn column, String key, Object... args) {
        add(new ImportFault(row, column, key, List.of(args)));
    }

    void add(ImportFault fault) {
        if (cells.add(new Cell(fault.row(), fault.column()))) {
            all.add(fault);
        }
    }

    int size() {
        return all.size();
    }

    /** By row and column. */
    List<ImportFault> sorted() {
        return all.stream().sorted(Comparator.comparingInt(ImportFault::row).thenComparingInt(f -> f.column() == null ? -1 : f.column().ordinal())).toList();
    }
}
