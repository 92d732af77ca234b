package nl.accountregister;

import nl.accountregister.audit.AuditCheck;
import nl.accountregister.audit.ChainVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Checks the chain of the audit log, in the database of the settings or in an export, without starting the register. It only
 * reads, so that any user of the database that may read will do.
 */
@Command(name = "verify-audit", mixinStandardHelpOptions = true, exitCodeOnExecutionException = 1,
    description = "Check the chain of the audit log, in the database or in an export of it.",
    footer = {"", "Exit status: 0 the chain is whole, 1 it could not be checked, 2 the command was not understood, 3 the chain is not whole."})
final class VerifyAuditCommand implements Callable<Integer> {

    static final int NOT_WHOLE = 3;
    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-f", "--file"}, paramLabel = "FILE", description = "An export of the chain (auditlog-keten.ndjson) instead of the database.")
    private Path file;

    @Option(names = {"-k", "--public-key"}, paramLabel = "FILE",
        description = "PEM file with a public key whose signed heads count; for the database by default the key of the register itself.")
    private List<Path> keys = new ArrayList<>();

    @Option(names = "--heads", paramLabel = "FILE",
        description = "Signed heads that were kept elsewhere, one a line; for the database by default the file in the data folder.")
    private List<Path> heads = new ArrayList<>();

    @Override
    public Integer call() throws IOException, SQLException {
        long before = System.nanoTime();
        ChainVerdict verdict = file == null ? database() : file();
        double seconds = (System.nanoTime() - before) / NANOS;
        tell(verdict, seconds);
        return verdict.whole() ? 0 : NOT_WHOLE;
    }

    private ChainVerdict file() throws IOException {
        readable(file);
        try {
            return with().file(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), file + " " + e.getMessage());
        }
    }

    private ChainVerdict database() throws IOException, SQLException {
        Settings settings = Settings.from(System.getenv());
        own(keys, settings, "ACCOUNTREGISTER_AUDIT_KEY", "audit-key.pem");
        own(heads, settings, "ACCOUNTREGISTER_AUDIT_HEADS_FILE", "audit-heads.ndjson");
        Map<String, Object> properties = settings.properties();
        spec.commandLine().getOut().println("database      " + settings.databaseInWords());
        try (Connection connection = DriverManager.getConnection(properties.get("accountregister.database.url") + existing(properties),
            properties.get("accountregister.database.username").toString(), properties.get("accountregister.database.password").toString())) {
            return with().database(connection);
        }
    }

    /** A control must not make the database that it was to look into. */
    static String existing(Map<String, Object> properties) {
        return properties.get("accountregister.database.url").toString().startsWith("jdbc:h2:file:") ? ";IFEXISTS=TRUE" : "";
    }

    private static void own(List<Path> files, Settings settings, String setting, String name) {
        String given = settings.given().getOrDefault(setting, "").strip();
        Path own = given.isEmpty() ? settings.data().resolve(name) : Path.of(given);
        if (files.isEmpty() && Files.isReadable(own)) {
            files.add(own);
        }
    }

    private AuditCheck with() throws IOException {
        for (List<Path> each : List.of(keys, heads)) {
            for (Path path : each) {
                readable(path);
            }
        }
        try {
            return AuditCheck.with(keys, heads);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--public-key or --heads names a file with " + e.getMessage());
        }
    }

    private void readable(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new ParameterException(spec.commandLine(), path + " is no file that can be read");
        }
    }

    private void tell(ChainVerdict verdict, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("entries       " + verdict.entries() + " whole" + (verdict.erased() == 0 ? "" : ", of which " + verdict.erased() + " with erased personal data"));
        out.println("head          " + verdict.head() + " " + verdict.headHash());
        ChainVerdict.Signed signed = verdict.signed();
        out.println("signed heads  " + (signed.agree() == 0 ? "none held against the chain" : signed.agree() + " agree, up to entry " + signed.until())
            + (signed.unknown() == 0 ? "" : "; " + signed.unknown() + " by a key that is not known here (--public-key)"));
        out.println(String.format(Locale.ROOT, "speed         %.0f entries a second", verdict.entries() / Math.max(seconds, 1e-6)));
        out.println(verdict.whole() ? "The chain is whole." : "NOT WHOLE: " + words(verdict.fault()));
        out.flush();
    }

    private static String words(ChainVerdict.Fault fault) {
        String entry = "entry " + fault.seq();
        return switch (fault.kind()) {
            case CHANGED -> entry + " was changed";
            case REMOVED -> entry + " was removed";
            case INSERTED -> entry + " was inserted: the register did not write it";
            case REORDERED -> entry + " was reordered: another entry stands on its place";
            case HEAD -> "the head of the chain does not belong to " + entry + ", the last one";
            case REWRITTEN -> (fault.seq() == fault.until() ? entry : "one of the entries " + fault.seq() + " to " + fault.until()) + " was changed, and the chain worked out anew after it: it is not what was signed";
            case SIGNATURE -> "the signed head of " + entry + " was changed or removed";
        };
    }
}
