package nl.accountregister.site;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.HomeTasks;

import java.time.LocalDate;
import java.util.List;

/**
 * Begin, as it is shown. What does not concern the reader is empty and left out.
 *
 * @param lead     the day, and how things stand in one sentence
 * @param tasks    what waits for the reader themselves
 * @param figures  kerncijfers, each with its list behind it
 * @param queue    requests that wait for communications, the most urgent first
 * @param reviews  reviews that come, the first first
 * @param months   requests per month; empty for who does not decide
 * @param accounts the reader's own pages
 * @param requests the reader's own requests that are open
 */
public record HomePage(String lead, List<HomeTasks.Task> tasks, List<Figure> figures, List<Line> queue, List<Due> reviews, List<Month> months,
                       List<Line> accounts, List<Line> requests, boolean mayRequest, boolean requester) {

    /** A figure. @param tone null, "late" or "warn" */
    public record Figure(String label, String href, long value, String note, @Nullable String tone) {
    }

    /** A row with a name that leads on, what it is, by when, and how it stands. */
    public record Line(String name, String href, String sub, String what, @Nullable LocalDate date, boolean late, String tone, String status) {
    }

    /** A review that comes. */
    public record Due(LocalDate date, String name, String href, String note) {
    }

    /** Requests of one month. */
    public record Month(String name, long submitted, long decided) {
    }

    /** The top of the chart's scale: a round number that no bar exceeds. */
    public long top() {
        long most = months.stream().mapToLong(m -> Math.max(m.submitted(), m.decided())).max().orElse(0);
        return Math.max(4, (most + 3) / 4 * 4);
    }
}
