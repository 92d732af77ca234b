package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

import java.sql.Statement;

/** Afnemer of rows that come one by one. What it throws ends the reading. */
@FunctionalInterface
public interface RowTaker<R> {

    void take(R row);

    /** Says which statement the rows come from, so that who stops taking them can have the database stop as well; null once it is over. */
    default void readsFrom(@Nullable Statement statement) {
    }
}
