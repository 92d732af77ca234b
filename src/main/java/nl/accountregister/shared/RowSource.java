package nl.accountregister.shared;

import java.util.List;

/**
 * Bron of the rows of one list, made by a service that has checked who asks. Both questions are asked in one transaction that
 * sees one moment, so that the count and the rows agree.
 */
public interface RowSource<R> {

    /** How many rows there are: the number that the screen says. */
    long count();

    /** Hands all rows over, one by one, in the order of the screen; {@link StreamedQuery} does so without holding them. */
    void rows(RowTaker<? super R> taker);

    /** Rows that are held already, for lists that are short by nature. */
    static <R> RowSource<R> of(List<R> all) {
        return new RowSource<>() {
            @Override
            public long count() {
                return all.size();
            }

            @Override
            public void rows(RowTaker<? super R> taker) {
                all.forEach(taker::take);
            }
        };
    }
}
