package nl.accountregister.importing;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountSeries;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Candidate;
import nl.accountregister.account.Duplicates;
import nl.accountregister.account.Likeness;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.shared.Actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dubbelen of a file: rows that are in the register already, that are another row, or that look like either. */
@Singleton
class ImportDoubles {

    private static final int AT_ONCE = 2000;

    private final AccountSeries series;
    private final Duplicates duplicates;

    ImportDoubles(AccountSeries series, Duplicates duplicates) {
        this.series = series;
        this.duplicates = duplicates;
    }

    /**
     * Sorts rows into those that the register has just so, doubles, and new ones.
     *
     * @param fresh   gets the new ones
     * @param doubled gets the numbers of the doubles
     * @return how many the register has just so
     */
    int sort(Actor actor, List<Draft> drafts, Sameness sameness, List<Draft> fresh, Set<Integer> doubled, Findings findings) {
        Map<String, List<Account>> at = series.at(actor, drafts.stream().map(Draft::identity).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, Account> byId = series.withIds(actor, drafts.stream().map(ImportDoubles::id).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, Integer> first = new HashMap<>();
        int unchanged = 0;
        for (Draft draft : drafts) {
            Account same = registered(draft, at, byId, sameness);
            List<String> differences = same == null ? List.of() : sameness.differences(draft, same);
            Integer earlier = key(draft, same) == null ? null : first.putIfAbsent(key(draft, same), draft.row());
            if (earlier != null) {
                doubled.add(draft.row());
                findings.add(draft.row(), Finding.Kind.DOUBLE, LineFault.of(null, "importing.double.row", earlier), null);
            } else if (same == null || differences.isEmpty() && !draft.faults().stream().allMatch(ImportDoubles::saysNothing)) {
                fresh.add(draft);
            } else if (differences.isEmpty()) {
                unchanged++;
            } else {
                doubled.add(draft.row());
                findings.add(draft.row(), Finding.Kind.DOUBLE, LineFault.of(null, "importing.double.register", same.name(), differences),
                    "/accounts/" + same.id());
            }
        }
        return unchanged;
    }

    /** What is no fault in a row of an account that is there: an address that was recognised once, a name that two people have. */
    private static boolean saysNothing(LineFault fault) {
        return ImportField.URL.code().equals(fault.field()) || ImportField.HANDLE.code().equals(fault.field()) || fault.key().endsWith(".several");
    }

    /** The account that a row is: by its number and address, else by its address alone, one that is just so before others. */
    private static Account registered(Draft draft, Map<String, List<Account>> at, Map<Long, Account> byId, Sameness sameness) {
        Account numbered = id(draft) == null ? null : byId.get(id(draft));
        String platform = draft.existing().data().platform();
        if (numbered != null && Sameness.isAt(draft, numbered) && (platform == null || platform.equals(numbered.platform()))) {
            return numbered;
        }
        List<Account> there = draft.identity() == null ? List.of() : at.getOrDefault(draft.identity(), List.of());
        return there.stream().min(Comparator.comparing((Account a) -> !sameness.differences(draft, a).isEmpty())
            .thenComparing(a -> a.status() == AccountStatus.CLOSED).thenComparing(Account::id)).orElse(null);
    }

    /** What two rows of one account have in common; several closed accounts may have been at one address, each with its name. */
    private static String key(Draft draft, Account same) {
        if (same != null) {
            return "account " + same.id();
        }
        boolean closed = draft.existing().status() == AccountStatus.CLOSED;
        return draft.identity() == null ? null : draft.identity() + (closed ? " " + ImportNames.key(draft.line().text(ImportField.NAME)) : "");
    }

    private static Long id(Draft draft) {
        String text = draft.line().text(ImportField.ID);
        return text.matches("[1-9]\\d{0,17}") ? Long.valueOf(text) : null;
    }

    /**
     * Finds which of the rows that can come in look like another row, or like an account of the register.
     *
     * @param doubled gets those that turn out to be at the former address of an account
     * @return whether a row looks like another
     */
    Predicate<Integer> near(Actor actor, List<Draft.Ready> ready, Map<Integer, Draft> drafts, Set<Integer> doubled, Findings findings, Runnable half) {
        Set<Integer> near = new HashSet<>();
        inFile(ready, drafts, near, doubled, findings);
        half.run();
        // One location's rows together, so that its accounts are asked for once.
        List<Draft.Ready> sorted = ready.stream().filter(r -> r.account().status() != AccountStatus.CLOSED)
            .sorted(Comparator.comparing(r -> Objects.requireNonNullElse(r.account().locationId(), 0L))).toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<Draft.Ready> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
            List<List<Likeness>> found = duplicates.of(actor, some.stream().map(r -> new Candidate(r.account().platform(), r.account().url(), r.account().name(),
                r.account().locationId(), r.account().platformRef())).toList());
            for (int i = 0; i < some.size(); i++) {
                if (!found.get(i).isEmpty()) {
                    tell(some.get(i).row(), found.get(i).get(0), near, doubled, findings);
                }
            }
        }
        return near::contains;
    }

    private static void tell(int row, Likeness like, Set<Integer> near, Set<Integer> doubled, Findings findings) {
        String href = "/accounts/" + like.account().id();
        Likeness.Reason reason = like.reasons().iterator().next();
        if (like.exact()) {
            doubled.add(row);
            findings.add(row, Finding.Kind.DOUBLE, LineFault.of(null, "importing.double.former", like.account().name(), reason), href);
        } else {
            near.add(row);
            findings.add(row, Finding.Kind.NEAR, LineFault.of(null, "importing.near.register", like.account().name(), reason), href);
        }
    }

    /** The first row with the same mark is the one that others look like. */
    private static void inFile(List<Draft.Ready> ready, Map<Integer, Draft> drafts, Set<Integer> near, Set<Integer> doubled,
                               Findings findings) {
        Map<String, Integer> first = new HashMap<>();
        for (Draft.Ready each : ready) {
            Account account = each.account();
            if (account.status() == AccountStatus.CLOSED) {
                continue;
            }
            Integer same = account.platformRef() == null ? null : first.putIfAbsent("id " + account.platform() + " " + account.platformRef(), each.row());
            if (same != null) {
                doubled.add(each.row());
                findings.add(each.row(), Finding.Kind.DOUBLE, LineFault.of(ImportField.PLATFORM_ID, "importing.double.row", same), null);
                continue;
            }
            Draft draft = drafts.get(each.row());
            List<Likeness.Reason> reasons = new ArrayList<>();
            List<Integer> rows = new ArrayList<>();
            Stream.concat(marks(draft).map(m -> Map.entry(m, Likeness.Reason.LIKE_ADDRESS)), Stream.of(
                Map.entry(AddressMarks.ofName(account.platform(), account.name()), Likeness.Reason.SAME_NAME),
                Map.entry(account.platform() + " " + account.locationId(), Likeness.Reason.SAME_PLACE))).forEach(mark -> {
                    Integer earlier = mark.getValue() == Likeness.Reason.SAME_PLACE && account.locationId() == null ? null
                        : first.putIfAbsent(mark.getKey(), each.row());
                    if (earlier != null) {
                        reasons.add(mark.getValue());
                        rows.add(earlier);
                    }
                });
            if (!rows.isEmpty()) {
                near.add(each.row());
                findings.add(each.row(), Finding.Kind.NEAR, LineFault.of(null, "importing.near.row", rows.get(0), reasons.get(0)), null);
            }
        }
    }

    private static Stream<String> marks(Draft draft) {
        if (draft.address() == null) {
            return Stream.empty();
        }
        AddressMarks marks = AddressMarks.of(draft.address());
        return marks.stem() == null ? Stream.of(marks.skeleton()) : Stream.of(marks.skeleton(), marks.stem());
    }
}
