package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditChain.Head;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Waar the keten staat: in the database, or in an export of it. */
interface ChainSource {

    /** Gets the entries one by one. */
    interface Visitor {
        /** @param entry null for something that cannot be read as an entry @return whether to go on */
        boolean visit(@Nullable ChainEntry entry) throws IOException, SQLException;
    }

    /** The end of the chain, as the source tells it. */
    Head head() throws IOException, SQLException;

    /** The signed heads that are kept with the chain, in no order. */
    List<SignedHead> signedHeads() throws IOException, SQLException;

    /** The entries that tell of an erasure, oldest first. */
    List<ChainEntry> erasures() throws IOException, SQLException;

    /** Shows every entry up to a number, in the order in which they stand, and everything that does not belong before it. */
    void read(long until, Visitor visitor) throws IOException, SQLException;

    /** While reading: an entry that stands after the one that was shown last and says that it follows that hash; null when there is none. */
    @Nullable
    ChainEntry follower(String previousHash) throws IOException, SQLException;

    /** While reading: whether an entry with that number stands after the one that was shown last. */
    boolean comesLater(long seq) throws IOException, SQLException;

    /** The first number beyond the head; null when there is none, as it should be. */
    @Nullable
    Long beyondHead() throws IOException, SQLException;
}
