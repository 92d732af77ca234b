package nl.accountregister.web;

import nl.accountregister.shared.Page;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The links under a list: previous, some numbers around the current page, next. Filters stay in the address. */
public record PagingView(long total, int number, int last, int first, int until, List<Link> links) {

    /** A numbered page; the current one has no use for its address. */
    public record Link(int number, String href, boolean current) {
    }

    /**
     * @param page the page that is shown
     * @param href the address of the page with a given number
     */
    public static PagingView of(Page<?> page, IntFunction<String> href) {
        int from = Math.max(1, page.number() - 3);
        int to = Math.min(page.last(), page.number() + 3);
        List<Link> links = IntStream.rangeClosed(from, to)
            .mapToObj(n -> new Link(n, href.apply(n), n == page.number())).toList();
        int first = page.rows().isEmpty() ? 0 : (page.number() - 1) * page.size() + 1;
        return new PagingView(page.total(), page.number(), page.last(), first,
            page.rows().isEmpty() ? 0 : first + page.rows().size() - 1, links);
    }

    public boolean needed() {
        return last > 1;
    }
}
