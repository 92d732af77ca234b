package nl.accountregister.shared;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Gelijktijdigheid: what the database says when two did the same at the same moment. MySQL 9 and H2 say it each in their own
 * way; every other failure, such as a database that is away, is none of this and stays what it is.
 */
public final class Simultaneous {

    /** ISO 9075: a transaction was rolled back, for one that it waited for. MySQL gives it for a deadlock. */
    private static final String ROLLED_BACK = "40001";
    private static final int TRIES = 4;
    private static final int MYSQL_DUPLICATE = 1062;
    private static final int MYSQL_LOCK_TIMEOUT = 1205;
    private static final String H2_DUPLICATE = "23505";
    private static final String H2_LOCK_TIMEOUT = "HYT00";

    private Simultaneous() {
    }

    /**
     * Stores what a unique key lets only one of several do.
     *
     * @param taken what to throw when another was first
     */
    public static <T> T store(Supplier<T> write, Supplier<? extends RuntimeException> taken) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            throw isTaken(e) ? taken.get() : e;
        }
    }

    /**
     * Does a whole transaction again, a few times, when the database gave it up for the sake of another.
     *
     * @param transaction begins the transaction itself: one that was given up cannot go on
     */
    public static <T> T again(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isGivenUp(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether a unique key refused it: another was first. */
    public static boolean isTaken(Throwable e) {
        SQLException cause = cause(e);
        return cause != null && (cause.getErrorCode() == MYSQL_DUPLICATE || H2_DUPLICATE.equals(cause.getSQLState()));
    }

    /** Whether the database gave it up because others held what it needed: nothing was stored, and trying again may well do. */
    public static boolean isGivenUp(Throwable e) {
        SQLException cause = cause(e);
        return cause != null && (ROLLED_BACK.equals(cause.getSQLState()) || H2_LOCK_TIMEOUT.equals(cause.getSQLState())
            || cause.getErrorCode() == MYSQL_LOCK_TIMEOUT);
    }

    private static SQLException cause(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
