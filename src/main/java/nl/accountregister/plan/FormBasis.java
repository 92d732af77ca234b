package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Sha256;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Uitgangspunt of a form that was made for a plan: which answer stood there for each question when it was made. A form may come
 * back weeks later; by this the register tells what its reader changed from what only stood there, and the plan has left behind.
 * It holds digests and no answers, and gives no rights: whoever changes it, changes what their own page suggests.
 */
final class FormBasis {

    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z0-9-]*+)([=~])([0-9a-f]{12})");
    /** Characters; more than any form has. */
    private static final int LONGEST = 20_000;
    /** What some programs drop or add in a field that nobody touched, and nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern BLANKS = Pattern.compile("[\\h]+");
    private static final String NOTHING = "";

    private final Map<String, Entry> entries;

    private FormBasis(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** What became of an answer between the making of the form and its return. */
    enum Course {
        /** At most the form changed. */
        FORM,
        /** Neither did. */
        NEITHER,
        /** Only the plan did. */
        PLAN,
        /** Both did. */
        BOTH
    }

    /** @param suggested whether the register put it there, and the plan had no answer */
    private record Entry(boolean suggested, String digest) {
    }

    /**
     * @param stored the answers of the plan
     * @param shown  what stands in the fields: these, and what the register suggests
     */
    static FormBasis of(PlanForm form, Answers stored, Answers shown) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        form.questions().stream().filter(q -> shown.has(q.id()))
            .forEach(q -> entries.put(q.id(), new Entry(!stored.has(q.id()), digest(q, shown.all(q.id())))));
        return new FormBasis(entries);
    }

    /** What {@link #text} wrote; empty for any other text. */
    static Optional<FormBasis> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(" ")) {
            Matcher entry = ENTRY.matcher(each);
            if (!entry.matches()) {
                return Optional.empty();
            }
            entries.put(entry.group(1), new Entry(entry.group(2).equals("~"), entry.group(3)));
        }
        return Optional.of(new FormBasis(entries));
    }

    /** As it stands in the form, such as {@code doel=0123456789ab beheerders~0123456789ab}. */
    String text() {
        return entries.entrySet().stream().map(e -> e.getKey() + (e.getValue().suggested() ? "~" : "=") + e.getValue().digest())
            .collect(Collectors.joining(" "));
    }

    /**
     * @param now  the answer in the plan
     * @param read the answer in the form
     */
    Course course(Question question, List<String> now, List<String> read) {
        Entry entry = entries.getOrDefault(question.id(), new Entry(false, NOTHING));
        boolean formChanged = !entry.digest().equals(digest(question, read));
        boolean planChanged = !(entry.suggested() ? NOTHING : entry.digest()).equals(digest(question, now));
        if (planChanged) {
            return formChanged ? Course.BOTH : Course.PLAN;
        }
        // a suggestion that stayed is an answer like any other
        return formChanged || entry.suggested() ? Course.FORM : Course.NEITHER;
    }

    private static String digest(Question question, List<String> answer) {
        List<String> values = question.kind() == QuestionKind.SEVERAL ? answer.stream().sorted().toList() : answer;
        String seen = UNSEEN.matcher(String.join("\n", values)).replaceAll("").lines().map(l -> BLANKS.matcher(l).replaceAll(" ").strip())
            .collect(Collectors.joining("\n"));
        return seen.isEmpty() ? NOTHING : Sha256.of(seen).substring(0, 12);
    }
}
