package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditChain.Head;
import nl.accountregister.audit.ChainVerdict.Fault;
import nl.accountregister.audit.ChainVerdict.FaultKind;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Controle: walks the chain from the first entry on, works every hash out anew, holds it against the signed heads, and
 * names the first entry that is not what the register wrote. One control, one object.
 */
final class ChainCheck {

    private static final int SOME = 5_000;

    private final ChainSource source;
    private final SignedHeads heads;
    private final Progress progress;
    private final ChainDigest digests = new ChainDigest();
    private Erasures erasures;
    private Head head;
    private long seq;
    private long erased;
    private String hash = AuditChain.START;
    @Nullable
    private Fault fault;

    private ChainCheck(ChainSource source, SignedHeads heads, Progress progress) {
        this.progress = progress;
        this.source = source;
        this.heads = heads;
    }

    /**
     * Works the whole chain out anew.
     *
     * @param keys whose signatures count
     * @param kept signed heads that were kept elsewhere, which count beside those of the source
     */
    static ChainVerdict of(ChainSource source, PublicKeys keys, Iterable<SignedHead> kept, Instant at) throws IOException, SQLException {
        return of(source, keys, kept, at, (seen, all) -> { });
    }

    /** The same. @param progress is told how far it is, now and then */
    static ChainVerdict of(ChainSource source, PublicKeys keys, Iterable<SignedHead> kept, Instant at, Progress progress) throws IOException, SQLException {
        return new ChainCheck(source, SignedHeads.of(source.signedHeads(), kept, keys), progress).check(at);
    }

    /** Is told how many entries were seen, of how many. */
    interface Progress {
        void at(long seen, long all);
    }

    private ChainVerdict check(Instant at) throws IOException, SQLException {
        head = source.head();
        erasures = Erasures.of(source.erasures());
        source.read(head.seq(), this::isFine);
        if (fault == null) {
            fault = atEnd();
        }
        if (fault == null) {
            fault = heads.faulty();
        }
        return new ChainVerdict(at, seq, erased, head.seq(), head.hash(), heads.verdict(), fault);
    }

    private boolean isFine(@Nullable ChainEntry entry) throws IOException, SQLException {
        fault = entry == null ? new Fault(FaultKind.CHANGED, seq + 1) : entry(entry, seq + 1);
        if (fault == null) {
            seq++;
            hash = entry.hash();
            fault = heads.at(seq, hash);
            if (seq % SOME == 0) {
                progress.at(seq, head.seq());
            }
        }
        return fault == null;
    }

    @Nullable
    private Fault entry(ChainEntry entry, long number) throws IOException, SQLException {
        if (entry.seq() != number) {
            return notTheNumber(entry, number);
        }
        boolean inPlace = digests.wasWrittenAs(entry, number, hash);
        if (inPlace && isWhatWasWritten(entry)) {
            return null;
        }
        return inPlace || entry.previousHash().equals(hash) ? new Fault(FaultKind.CHANGED, number) : new Fault(notInPlace(entry, number), number);
    }

    private boolean isWhatWasWritten(ChainEntry entry) {
        String now = digests.detail(entry);
        if (now.equals(entry.detailDigest())) {
            return true;
        }
        boolean onRecord = !now.isEmpty() && now.equals(erasures.digest(entry.seq()));
        if (onRecord) {
            erased++;
        }
        return onRecord;
    }

    private Fault notTheNumber(ChainEntry entry, long number) throws IOException, SQLException {
        if (entry.seq() < number) {
            return new Fault(FaultKind.INSERTED, entry.seq());
        }
        if (!source.comesLater(number)) {
            return new Fault(FaultKind.REMOVED, number);
        }
        return new Fault(digests.wasWrittenAs(entry, entry.seq(), entry.previousHash()) ? FaultKind.REORDERED : FaultKind.INSERTED, number);
    }

    /** An entry that does not follow the one before it: what stands on its place, and where is what stood there? */
    private FaultKind notInPlace(ChainEntry entry, long number) throws IOException, SQLException {
        ChainEntry follower = source.follower(hash);
        if (follower != null && digests.wasWrittenAs(follower, number, hash)) {
            return digests.wasWrittenAs(entry, follower.seq(), entry.previousHash()) ? FaultKind.REORDERED : FaultKind.INSERTED;
        }
        return digests.wasWrittenAs(entry, number + 1, entry.previousHash()) ? FaultKind.REMOVED : FaultKind.CHANGED;
    }

    @Nullable
    private Fault atEnd() throws IOException, SQLException {
        if (seq < head.seq()) {
            return new Fault(FaultKind.REMOVED, seq + 1);
        }
        if (heads.last() > seq) {
            return new Fault(FaultKind.REMOVED, seq + 1);
        }
        if (!hash.equals(head.hash())) {
            return new Fault(FaultKind.HEAD, seq);
        }
        Long beyond = source.beyondHead();
        return beyond == null ? null : new Fault(FaultKind.INSERTED, beyond);
    }
}
