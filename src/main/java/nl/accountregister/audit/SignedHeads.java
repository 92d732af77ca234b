package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.ChainVerdict.Fault;
import nl.accountregister.audit.ChainVerdict.FaultKind;
import nl.accountregister.audit.ChainVerdict.Signed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The signed heads that a control holds against the chain, in the order of the entries that they are of. */
final class SignedHeads {

    private final Deque<SignedHead> ahead;
    private final long last;
    @Nullable
    private final Fault faulty;
    private final int unknown;
    private int agree;
    private long until;

    private SignedHeads(List<SignedHead> known, @Nullable Fault faulty, int unknown) {
        this.ahead = new ArrayDeque<>(known);
        this.last = known.isEmpty() ? 0 : known.get(known.size() - 1).seq();
        this.faulty = faulty;
        this.unknown = unknown;
    }

    /**
     * Sorts them out: a number that is missing between others, that says one thing here and another there, or that was not
     * signed by the key that it names, is a fault; a key that is not known proves nothing either way.
     */
    static SignedHeads of(Collection<SignedHead> stored, Iterable<SignedHead> kept, PublicKeys keys) {
        Map<Long, SignedHead> all = new TreeMap<>();
        List<SignedHead> known = new ArrayList<>();
        Fault faulty = null;
        int unknown = 0;
        stored.forEach(head -> all.put(head.number(), head));
        for (SignedHead head : kept) {
            SignedHead other = all.putIfAbsent(head.number(), head);
            if (other != null && !other.equals(head)) {
                faulty = first(faulty, other);
                known.add(keys.knows(head.keyId()) && keys.signed(head) ? head : other);
            }
        }
        long before = 0;
        for (SignedHead head : all.values()) {
            if (!keys.knows(head.keyId())) {
                unknown++;
            } else if (keys.signed(head)) {
                known.add(head);
            } else {
                faulty = first(faulty, head);
            }
            if (head.number() != before + 1) {
                faulty = first(faulty, head);
            }
            before = head.number();
        }
        known.removeIf(head -> !keys.knows(head.keyId()) || !keys.signed(head));
        known.sort(Comparator.comparingLong(SignedHead::seq));
        return new SignedHeads(known, faulty, unknown);
    }

    private static Fault first(@Nullable Fault before, SignedHead head) {
        return before != null && before.seq() <= head.seq() ? before : new Fault(FaultKind.SIGNATURE, head.seq());
    }

    /** What the heads of this entry say against the chain; null when they agree. */
    @Nullable
    Fault at(long seq, String hash) {
        while (!ahead.isEmpty() && ahead.peek().seq() <= seq) {
            SignedHead head = ahead.poll();
            if (!head.hash().equals(hash)) {
                return new Fault(FaultKind.REWRITTEN, until + 1, seq);
            }
            agree++;
            until = seq;
        }
        return null;
    }

    /** Up to where the chain must reach; 0 when nothing is signed. */
    long last() {
        return last;
    }

    /** A head that was changed or removed itself; null when none was. */
    @Nullable
    Fault faulty() {
        return faulty;
    }

    Signed verdict() {
        return new Signed(agree, until, unknown);
    }
}
