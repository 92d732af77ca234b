package nl.accountregister.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Controle of the keten without the register around it, for the command {@code verify-audit}. */
public final class AuditCheck {

    private final PublicKeys keys;
    private final List<SignedHead> kept;

    private AuditCheck(PublicKeys keys, List<SignedHead> kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /**
     * A control.
     *
     * @param keys  files with public keys as PEM, whose signatures count
     * @param heads files with signed heads that were kept elsewhere
     * @throws IllegalArgumentException when a file holds no key, or no signed head
     */
    public static AuditCheck with(List<Path> keys, List<Path> heads) throws IOException {
        StringBuilder pem = new StringBuilder();
        for (Path file : keys) {
            pem.append(Files.readString(file, StandardCharsets.UTF_8));
        }
        List<SignedHead> kept = new ArrayList<>();
        for (Path file : heads) {
            kept.addAll(HeadsFile.read(file));
        }
        if (kept.isEmpty() && !heads.isEmpty()) {
            throw new IllegalArgumentException("no signed head");
        }
        return new AuditCheck(keys.isEmpty() ? PublicKeys.NONE : PublicKeys.of(pem.toString()), kept);
    }

    /** The chain in a database. */
    public ChainVerdict database(Connection connection) throws IOException, SQLException {
        return of(new DatabaseChain(connection));
    }

    /** The chain in a file that the register exported. @throws IllegalArgumentException when it is no such file */
    public ChainVerdict file(Path file) throws IOException {
        try {
            return of(new FileChain(file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ChainVerdict of(ChainSource source) throws IOException, SQLException {
        return ChainCheck.of(source, keys, kept, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
    }
}
