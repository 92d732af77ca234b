package nl.accountregister.shared;

/**
 * Bron of the rows of one list, made by a service that has checked who asks. Both questions are asked in one transaction that
 * sees one moment, so that the count and the rows agree.
 */
public interface RowSource<R> {

    /** How many rows there are: the number that the screen says. */
    long count();

    /** Hands all rows over, one by one, in the order of the screen; {@link StreamedQuery} does so without holding them. */
    void rows(RowTaker<? super R> taker);
}
