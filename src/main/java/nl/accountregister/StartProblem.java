package nl.accountregister;

import nl.accountregister.shared.FaultyDefinition;
import nl.accountregister.shared.FaultySetting;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a command failed, as one line for the operator that begins with the setting or the file to look at. */
final class StartProblem {

    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_FOUND = 90146;
    private static final int MYSQL_NO_DATABASE = 1049;
    private static final int MYSQL_NOT_THIS_DATABASE = 1044;
    private static final Pattern PROPERTY = Pattern.compile("\\b((?:accountregister|datasources\\.default)\\.[a-z0-9.-]+[a-z0-9])");

    private StartProblem() {
    }

    static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return causes.stream().map(StartProblem::known).flatMap(Optional::stream).findFirst()
            .or(() -> causes.stream().map(StartProblem::setting).flatMap(Optional::stream).findFirst())
            .orElseGet(() -> line("cannot start: " + causes.get(causes.size() - 1))
                + " (ACCOUNTREGISTER_DEBUG=true shows where)");
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof FaultySetting || cause instanceof FaultyDefinition) {
            return Optional.of(line(cause.getMessage()));
        }
        if (cause instanceof BindException) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            return Optional.of(message.contains("assign") ? "ACCOUNTREGISTER_HOST is no address of this machine"
                : message.contains("denied") ? "ACCOUNTREGISTER_PORT is a port that this user may not open"
                : "ACCOUNTREGISTER_PORT names a port that is in use by another program; choose another one");
        }
        if (cause instanceof UnresolvedAddressException) {
            return Optional.of("ACCOUNTREGISTER_HOST is no address of this machine");
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of("the database has a schema that is not this version's (made by a newer one?): " + line(cause.getMessage()));
        }
        return cause instanceof SQLException sql ? Optional.of(database(sql)) : Optional.empty();
    }

    private static String database(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (cause.getErrorCode() == H2_IN_USE) {
            return "ACCOUNTREGISTER_DATA names a folder of which another register has the database open; stop that one or choose another folder";
        }
        if (cause.getErrorCode() == H2_NOT_FOUND) {
            return "ACCOUNTREGISTER_DATA names a folder without a database";
        }
        if (cause.getErrorCode() == MYSQL_NO_DATABASE) {
            return "DATASOURCES_DEFAULT_URL names a database that does not exist: " + line(cause.getMessage());
        }
        if (cause.getErrorCode() == MYSQL_NOT_THIS_DATABASE) {
            return "DATASOURCES_DEFAULT_USERNAME may not use the database: " + line(cause.getMessage());
        }
        if (state.startsWith("28")) {
            return "DATASOURCES_DEFAULT_USERNAME or DATASOURCES_DEFAULT_PASSWORD is refused by the database: " + line(cause.getMessage());
        }
        if (state.startsWith("08")) {
            return "DATASOURCES_DEFAULT_URL names a database that cannot be reached: " + line(cause.getMessage());
        }
        return "DATASOURCES_DEFAULT_URL names a database that cannot be used: " + line(cause.getMessage());
    }

    /** A value that could not be read as the kind it should have; Micronaut names the property, an operator knows the variable. */
    private static Optional<String> setting(Throwable cause) {
        if (cause.getMessage() == null || cause instanceof FlywayException) {
            return Optional.empty();
        }
        Matcher found = PROPERTY.matcher(cause.getMessage());
        return found.find()
            ? Optional.of(found.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + " has a value that cannot be used")
            : Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** The first sentence of what drivers tell in paragraphs. */
    private static String line(String message) {
        return message.strip().split("\\R")[0].strip();
    }
}
