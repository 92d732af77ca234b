package nl.accountregister.export;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Bestanden that were made: those that are made ready in the background, one after the other, and kept for a day; and the record
 * of all, with their manifests. One's own, and for who reads the audit log those of others too.
 */
@Singleton
public class PreparedExports {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedExports.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String PART = ".part";

    private final ExportWork work;
    private final ExportLedger ledger;
    private final ExportStatements statements;
    private final Path folder;
    private final Round cleaning = new Round("the files that were made", this::clean);
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "exports");
        thread.setDaemon(true);
        return thread;
    });

    PreparedExports(ExportWork work, ExportLedger ledger, ExportStatements statements, @Value("${accountregister.data}") Path data) {
        this.work = work;
        this.ledger = ledger;
        this.statements = statements;
        this.folder = data.resolve("bestanden");
    }

    /**
     * Begins to make a file ready, and returns at once.
     *
     * @param needs the right that who fetches it must still have then
     * @return the number under which its progress, the file and its manifest can be asked for
     * @throws nl.accountregister.shared.RuleViolation when this kind of file cannot have so many rows or columns
     */
    public <R> long prepare(ExportOrder<R> order, Permission needs) {
        needs.require(order.actor());
        work.requireRoom(order);
        long id = ledger.open(order, needs);
        one.execute(PropagatedContext.getOrEmpty().wrap(() -> make(id, order)));
        return id;
    }

    private <R> void make(long id, ExportOrder<R> order) {
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part(id)), Pipe.BLOCK)) {
                work.make(id, order, new Making<>(rows -> ledger.progress(id, rows)), new Placing(out, part(id), folder.resolve(String.valueOf(id))));
            }
        } catch (IOException | RuntimeException e) {
            // the record says that it was broken off; what is left of it is of no use
            LOG.error("The file {} could not be made", id, e);
            delete(part(id));
        }
    }

    /** Puts the file in its place when it is closed, whole. */
    private static final class Placing extends FilterOutputStream {

        private final Path part;
        private final Path place;

        Placing(OutputStream out, Path part, Path place) {
            super(out);
            this.part = part;
            this.place = place;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What one made oneself, newest first. */
    public Page<ExportFile> list(Actor actor, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        long user = actor.userId() == null ? 0 : actor.userId();
        return Page.of(ledger.of(user, slice.size(), slice.offset()), ledger.count(user), slice);
    }

    /** @throws NotFound also when it is another's, unless the actor reads the audit log */
    public ExportFile get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        return ledger.find(id).filter(f -> f.madeBy() != null && f.madeBy().equals(actor.userId()) || Permission.SEE_AUDIT.heldBy(actor)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound also when the file is not whole, or not yet */
    public Manifest manifest(Actor actor, long id) {
        ExportFile file = get(actor, id);
        if (file.state() != ExportState.DONE) {
            throw new NotFound("export.manifest.none");
        }
        return statements.manifest(file);
    }

    /** Whether a file that was made ready is still here. */
    public boolean isKept(ExportFile file) {
        return file.prepared() && file.state() == ExportState.DONE && Files.exists(folder.resolve(String.valueOf(file.id())));
    }

    /** Where a file is that was made ready by this actor. @throws NotFound when it is not here any more, or was made by another */
    public Path content(Actor actor, long id) {
        ExportFile file = get(actor, id);
        if (file.needs() == null || !file.needs().heldBy(actor) || !file.madeBy().equals(actor.userId())) {
            throw new NotFound();
        }
        if (!isKept(file)) {
            throw new NotFound("export.gone");
        }
        return folder.resolve(String.valueOf(id));
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void round() {
        cleaning.tick();
    }

    /** Takes away what is older than a day. */
    void clean() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(PreparedExports::isOld).toList();
            old.forEach(PreparedExports::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }

    private Path part(long id) {
        return folder.resolve(id + PART);
    }

    /** By the clock of the disk. */
    private static boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().plus(KEPT).isBefore(Instant.ofEpochMilli(System.currentTimeMillis()));
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be taken away", file, e);
        }
    }
}
