package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Vergelijking of a file of the HR system with the register. People are the same when their personeelsnummer is; who has
 * none in the register yet is known by the e-mail address. Everything wrong is found in one go.
 */
final class ImportComparison {

    /** What comes of it: what is shown, and what is written when nothing is wrong. */
    record Outcome(ImportPlan plan, List<ImportDraft> drafts) {
    }

    private static final int MAX_FUNCTIONS = 50;
    private static final List<ImportColumn> PERSONAL = List.of(ImportColumn.NAME, ImportColumn.EMAIL, ImportColumn.FROM, ImportColumn.UNTIL);
    private static final List<ImportColumn> FUNCTION = List.of(ImportColumn.OFFICER, ImportColumn.LOCATION, ImportColumn.REGION, ImportColumn.OFFICER_FROM);

    private final ImportSheet sheet;
    private final ImportRegister register;
    private final LocalDate today;
    private final ImportFaults faults;
    private final List<ImportDraft> drafts = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, ImportLine> emails = new HashMap<>();
    private final Map<String, List<ImportLine>> groups = new LinkedHashMap<>();
    private int unchanged;

    private ImportComparison(ImportSheet sheet, ImportRegister register, LocalDate today) {
        this.sheet = sheet;
        this.register = register;
        this.today = today;
        this.faults = sheet.faults();
    }

    static Outcome of(ImportSheet sheet, ImportRegister register, LocalDate today) {
        ImportComparison comparison = new ImportComparison(sheet, register, today);
        comparison.compare();
        List<ImportPlan.Absent> absent = register.people().stream()
            .filter(p -> !comparison.seen.contains(p.id()) && p.standing(today) != PersonStanding.LEFT)
            .map(p -> new ImportPlan.Absent(p.id(), p.name())).sorted(Comparator.comparing(ImportPlan.Absent::name)).toList();
        ImportPlan plan = new ImportPlan(sheet.encoding(), sheet.separator(), sheet.ignored(), sheet.lines().size(),
            comparison.drafts.stream().map(ImportDraft::change).toList(), comparison.unchanged, absent, comparison.faults.sorted());
        return new Outcome(plan, comparison.drafts);
    }

    private void compare() {
        for (ImportLine line : sheet.lines()) {
            if (line.has(ImportColumn.STAFF_NUMBER)) {
                groups.computeIfAbsent(line.key(), k -> new ArrayList<>()).add(line);
            } else {
                faults.add(line.row(), ImportColumn.STAFF_NUMBER, "error.required");
            }
        }
        groups.values().forEach(this::agree);
        groups.values().forEach(lines -> emails(lines.get(0)));
        groups.values().forEach(this::person);
    }

    /** Several rows of one person are for several functions; all else must be the same in each. */
    private void agree(List<ImportLine> lines) {
        ImportLine first = lines.get(0);
        Set<String> functions = new HashSet<>(Set.of(function(first)));
        for (ImportLine line : lines.subList(1, lines.size())) {
            if (!functions.add(function(line))) {
                faults.add(line.row(), ImportColumn.STAFF_NUMBER, "person.import.double", first.row());
            }
            PERSONAL.stream().filter(c -> !first.text(c).equalsIgnoreCase(line.text(c)))
                .forEach(c -> faults.add(line.row(), c, "person.import.differs", first.row()));
        }
        if (lines.size() > MAX_FUNCTIONS) {
            faults.add(lines.get(MAX_FUNCTIONS).row(), ImportColumn.STAFF_NUMBER, "person.import.many", MAX_FUNCTIONS);
        }
    }

    private static String function(ImportLine line) {
        return FUNCTION.stream().map(c -> line.text(c).toLowerCase(Locale.ROOT)).collect(Collectors.joining("\u001f"));
    }

    private void emails(ImportLine line) {
        if (line.has(ImportColumn.EMAIL)) {
            ImportLine other = emails.putIfAbsent(ImportRegister.key(line.text(ImportColumn.EMAIL)), line);
            if (other != null) {
                faults.add(line.row(), ImportColumn.EMAIL, "person.import.email.double", other.row());
            }
        }
    }

    private void person(List<ImportLine> lines) {
        ImportLine first = lines.get(0);
        Person before = known(first);
        int faultsBefore = faults.size();
        PlainText check = new PlainText();
        Person after = PersonRules.clean(check, first.person(before), before == null ? null : before.id());
        for (Violation v : check.violations()) {
            faults.add(new ImportFault(first.row(), ImportColumn.ofField(v.field()), v.key(), v.args()));
        }
        if (before != null) {
            seen.add(before.id());
            firstFunction(first, before, after);
        }
        owner(first, before, after);
        boolean dated = after.inServiceFrom() != null && check.violations().stream().noneMatch(v -> v.field().endsWith("Dienst"));
        ImportHoldings holdings = new ImportHoldings(register, before, after, faults);
        lines.stream().limit(MAX_FUNCTIONS).forEach(line -> holdings.take(line, dated));
        if (faults.size() == faultsBefore) {
            draft(first, before, after, holdings);
        }
    }

    @Nullable
    private Person known(ImportLine line) {
        Person byNumber = register.byNumber().get(line.key());
        if (byNumber != null || !line.has(ImportColumn.EMAIL)) {
            return byNumber;
        }
        Person byEmail = register.byEmail().get(ImportRegister.key(line.text(ImportColumn.EMAIL)));
        return byEmail != null && byEmail.staffNumber() == null && !seen.contains(byEmail.id()) ? byEmail : null;
    }

    /** An address may pass from one to another in one file, when the file gives its old owner another. */
    private void owner(ImportLine line, @Nullable Person before, Person after) {
        Person owner = after.email() == null ? null : register.byEmail().get(ImportRegister.key(after.email()));
        if (owner == null || before != null && owner.id().equals(before.id())) {
            return;
        }
        List<ImportLine> theirs = owner.staffNumber() == null ? null : groups.get(ImportRegister.key(owner.staffNumber()));
        boolean passes = theirs != null && theirs.get(0).cells().containsKey(ImportColumn.EMAIL)
            && !theirs.get(0).text(ImportColumn.EMAIL).equalsIgnoreCase(after.email());
        if (!passes) {
            faults.add(line.row(), ImportColumn.EMAIL, "person.email.taken", owner.name());
        }
    }

    private void firstFunction(ImportLine line, Person before, Person after) {
        if (after.inServiceFrom() == null || !after.inServiceFrom().isAfter(before.inServiceFrom())) {
            return;
        }
        register.holdings(before).stream().map(HoldingRow::heldFrom).min(Comparator.naturalOrder()).filter(day -> day.isBefore(after.inServiceFrom()))
            .ifPresent(day -> faults.add(line.row(), ImportColumn.FROM, "person.from.officer", day));
    }

    private void draft(ImportLine line, @Nullable Person before, Person after, ImportHoldings holdings) {
        List<ImportChange.Field> fields = new ArrayList<>();
        Map<String, Object> old = before == null ? Map.of() : before.facts();
        after.facts().forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                fields.add(new ImportChange.Field(name, old.get(name), value));
            }
        });
        fields.addAll(holdings.fields());
        if (fields.isEmpty()) {
            unchanged++;
            return;
        }
        boolean leaves = before != null && after.inServiceUntil() != null && !after.inServiceUntil().equals(before.inServiceUntil());
        ImportChange.Kind kind = before == null ? ImportChange.Kind.NEW : leaves ? ImportChange.Kind.LEAVING : ImportChange.Kind.CHANGED;
        drafts.add(new ImportDraft(new ImportChange(kind, line.row(), before == null ? null : before.id(), after.staffNumber(), after.name(), fields),
            before, after, holdings.add(), holdings.set()));
    }
}
