package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditChain.Head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** De keten in a file that {@link ChainExport} wrote. It is read twice: first for what was erased, of which the record stands further on. */
final class FileChain implements ChainSource {

    private static final byte[] ERASURE = ("\"" + Erasures.ACTION + "\"").getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final Head head;
    private final List<SignedHead> signedHeads = new ArrayList<>();
    private final List<ChainEntry> erasures = new ArrayList<>();
    private long before = 1;
    private long shown;
    @Nullable
    private Long beyond;

    /** @throws IllegalArgumentException when it is no export of the audit log */
    FileChain(Path file) throws IOException {
        this.file = file;
        try (LineReader lines = new LineReader(file)) {
            head = lines.next() ? ChainJson.head(lines) : null;
            if (head == null) {
                throw new IllegalArgumentException("is no export of the audit log");
            }
            boolean entries = false;
            while (lines.next()) {
                SignedHead signed = entries ? null : ChainJson.signedHead(lines);
                if (signed != null) {
                    signedHeads.add(signed);
                    before++;
                } else {
                    entries = true;
                    erasure(lines);
                }
            }
        }
    }

    private void erasure(LineReader lines) {
        ChainEntry entry = lines.holds(ERASURE) ? ChainJson.entry(lines) : null;
        if (entry != null && entry.action().equals(Erasures.ACTION)) {
            erasures.add(entry);
        }
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public List<SignedHead> signedHeads() {
        return signedHeads;
    }

    @Override
    public List<ChainEntry> erasures() {
        return erasures;
    }

    @Override
    public void read(long until, Visitor visitor) throws IOException, SQLException {
        try (LineReader lines = new LineReader(file)) {
            skip(lines, before);
            while (lines.next()) {
                ChainEntry entry = ChainJson.entry(lines);
                if (shown >= until) {
                    beyond = entry == null ? Long.valueOf(until + 1) : Long.valueOf(entry.seq());
                    return;
                }
                shown++;
                if (!visitor.visit(entry)) {
                    return;
                }
            }
        }
    }

    @Override
    @Nullable
    public ChainEntry follower(String previousHash) throws IOException {
        return later(entry -> entry.previousHash().equals(previousHash));
    }

    @Override
    public boolean comesLater(long seq) throws IOException {
        return later(entry -> entry.seq() == seq) != null;
    }

    @Override
    @Nullable
    public Long beyondHead() {
        return beyond;
    }

    @Nullable
    private ChainEntry later(Predicate<ChainEntry> sought) throws IOException {
        try (LineReader lines = new LineReader(file)) {
            skip(lines, before + shown);
            while (lines.next()) {
                ChainEntry entry = ChainJson.entry(lines);
                if (entry != null && sought.test(entry)) {
                    return entry;
                }
            }
            return null;
        }
    }

    private static void skip(LineReader lines, long count) throws IOException {
        for (long i = 0; i < count && lines.next(); i++) {
            continue;
        }
    }
}
