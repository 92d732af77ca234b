package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountSeries;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Duplicates;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Vergelijking of a file with the register: what would come in, what is in it already, and everything that is wrong. It stores
 * nothing; it is done again before anything comes in. Callers hold a transaction.
 */
@Singleton
class ImportCheck {

    private final AccountSeries series;
    private final ImportDoubles doubles;
    private final ImportWords words;
    private final People people;
    private final Locations locations;
    private final Today today;

    ImportCheck(AccountSeries series, ImportDoubles doubles, ImportWords words, People people, Locations locations, Today today) {
        this.series = series;
        this.doubles = doubles;
        this.words = words;
        this.people = people;
        this.locations = locations;
        this.today = today;
    }

    /**
     * @param ready    what can come in, in the order of the file
     * @param findings by row
     * @param digest   of what would come in
     */
    record Outcome(List<Draft.Ready> ready, ImportCounts counts, List<Finding> findings, String digest) {
    }

    /** Is told how far it is. */
    interface Progress {
        void at(int done, int all);
    }

    Outcome check(Actor actor, byte[] content, ColumnPlan plan, Progress progress) {
        ImportNames names = ImportNames.of(people.everyone(), locations.all(), locations.regions());
        Findings findings = words.findings();
        ImportRows rows = ImportRows.read(content, plan, words.reading(plan, names), progress);
        Set<Integer> bad = new HashSet<>();
        rows.faults().forEach((row, faults) -> {
            bad.add(row);
            faults.forEach(fault -> findings.add(row, Finding.Kind.FAULT, fault, null));
        });
        Set<Integer> doubled = new HashSet<>();
        List<Draft> fresh = new ArrayList<>();
        int unchanged = doubles.sort(actor, rows.drafts(), new Sameness(names), fresh, doubled, findings);
        List<Draft.Ready> ready = new ArrayList<>();
        Map<Integer, Draft> good = new HashMap<>();
        int done = 0;
        for (Draft draft : fresh) {
            AccountSeries.Checked checked = series.check(actor, draft.existing(), names.known());
            List<LineFault> faults = faults(draft, checked.violations());
            if (faults.isEmpty() && checked.account() != null) {
                ready.add(new Draft.Ready(draft.row(), checked.account(), false));
                good.put(draft.row(), draft);
            } else {
                bad.add(draft.row());
                faults.forEach(fault -> findings.add(draft.row(), Finding.Kind.FAULT, fault, null));
            }
            if (++done % 1000 == 0) {
                progress.at(rows.count() / 2 + done / 4, rows.count());
            }
        }
        Predicate<Integer> near = doubles.near(actor, ready, good, doubled, findings, () -> progress.at(rows.count() * 3 / 4, rows.count()));
        List<Draft.Ready> all = ready.stream().filter(r -> !doubled.contains(r.row())).map(r -> new Draft.Ready(r.row(), r.account(), near.test(r.row()))).toList();
        all.forEach(r -> notes(r, names, findings));
        int looksLike = (int) all.stream().filter(Draft.Ready::near).count();
        ImportCounts counts = new ImportCounts(rows.count(), all.size() - looksLike, looksLike, unchanged, doubled.size(), bad.size(), findings.count());
        return new Outcome(all, counts, findings.sorted(), digest(all));
    }

    /** What is wrong with a row: one thing for each cell, since what follows from a cell that cannot be read says nothing new. */
    private static List<LineFault> faults(Draft draft, List<Violation> violations) {
        List<LineFault> faults = new ArrayList<>(draft.faults());
        Set<String> cells = new HashSet<>();
        draft.faults().forEach(f -> cells.add(Objects.toString(f.field(), "")));
        for (Violation v : violations) {
            String field = "url".equals(v.field()) && !draft.line().has(ImportField.URL) && draft.line().has(ImportField.HANDLE) ? ImportField.HANDLE.code() : v.field();
            boolean follows = "platform".equals(field) && (cells.contains("url") || cells.contains("gebruikersnaam"))
                || "onderwerp".equals(field) && cells.contains("locatie");
            if (!follows && cells.add(Objects.toString(field, ""))) {
                faults.add(new LineFault(field, words(field, v.key()), v.args(), null));
            }
        }
        return faults;
    }

    private static String words(@Nullable String field, String key) {
        boolean required = key.equals("error.required");
        return required && "url".equals(field) ? "importing.address.needed" : required && "soort".equals(field) ? "importing.kind.needed" : key;
    }

    /** What comes in as it is, and will be a deviation. */
    private void notes(Draft.Ready ready, ImportNames names, Findings findings) {
        Account account = ready.account();
        findings.addNew(ready.row(), account.name(), words.platform(account.platform()), account.url());
        if (account.status() == AccountStatus.CLOSED) {
            return;
        }
        Person owner = names.known().people().get(account.ownerId());
        if (!owner.isInService(today.date())) {
            findings.add(ready.row(), Finding.Kind.NOTE, LineFault.of(ImportField.OWNER, "importing.note.owner", owner.name()), null);
        }
        Location location = account.locationId() == null ? null : names.known().locations().get(account.locationId());
        if (location != null && !location.isOpen(today.date())) {
            findings.add(ready.row(), Finding.Kind.NOTE, LineFault.of(ImportField.LOCATION, "importing.note.location", location.name()), null);
        }
    }

    /** Of what the file says nothing but the number of the row is needed: the file does not change, and what it is compared with may. */
    private static String digest(List<Draft.Ready> all) {
        StringBuilder text = new StringBuilder();
        all.forEach(r -> text.append(r.row()).append(r.near() ? '~' : '=').append(r.account().ownerId()).append(',').append(r.account().deputyId()).append(',')
            .append(r.account().locationId()).append(',').append(r.account().identityKey()).append('\n'));
        return Sha256.of(text.toString());
    }
}
