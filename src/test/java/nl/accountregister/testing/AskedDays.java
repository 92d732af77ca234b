package nl.accountregister.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What lists answered on the days on which they were asked, to ask again with a peildatum: the rows of pages as a reader sees
 * them, and answers of the API to the byte.
 */
public final class AskedDays {

    private final Supplier<Visitor> visitor;
    private final List<String> paths;
    private final Map<LocalDate, List<String>> answers = new LinkedHashMap<>();

    /**
     * @param visitor signs somebody in, since a session does not last for days
     * @param paths   of pages and of the API, with a query that is not empty
     */
    public AskedDays(Supplier<Visitor> visitor, String... paths) {
        this.visitor = visitor;
        this.paths = List.of(paths);
    }

    /** Asks for today, without a peildatum. */
    public void ask(LocalDate today) {
        answers.put(today, answers(visitor.get(), ""));
    }

    /** Asks for every day again, each of which must answer as it did, and no two of which the same. */
    public void askAgain() {
        Visitor now = visitor.get();
        answers.forEach((day, then) -> assertThat(answers(now, "&peildatum=" + day)).as("asked again about %s", day).isEqualTo(then));
        assertThat(answers.values()).as("each day differs").doesNotHaveDuplicates();
        for (LocalDate day : answers.keySet()) {
            for (String path : paths.stream().filter(p -> !p.startsWith("/api/")).toList()) {
                Visitor.Answer past = now.get(path + "&peildatum=" + day);
                assertThat(past.page().select("main .reg-notice").text()).as("%s says of which day it is", path).contains("Stand van");
                assertThat(past.page().select("main form[method=post], main a.nl-button--primary")).as("nothing to do on %s", path).isEmpty();
            }
        }
    }

    private List<String> answers(Visitor visitor, String more) {
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            Visitor.Answer answer = visitor.get(path + more);
            assertThat(answer.status()).as(path + more + ": " + answer.body()).isEqualTo(200);
            all.add(path + " " + (path.startsWith("/api/") ? answer.body() : String.join("\n", answer.page().select("main tbody tr").eachText())));
        }
        return all;
    }
}
