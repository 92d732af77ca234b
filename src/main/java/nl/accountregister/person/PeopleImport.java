package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.location.Locations;
import nl.accountregister.officer.Officers;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Import of medewerkers from a file of the HR system: first a trial that shows what would change and everything that is
 * wrong, then the same file is applied as it was shown, or not at all.
 */
@Singleton
public class PeopleImport {

    /** How long a trial can still be applied. */
    public static final Duration KEPT = Duration.ofHours(24);

    /**
     * A file with what it changes.
     *
     * @param id     null when the trial was not stored, because something is wrong with the file
     * @param digest of the changes, to say on applying what was seen
     */
    public record Trial(@Nullable Long id, String fileName, String sha256, String digest, ImportPlan plan) {
    }

    private final PersonImportRepository files;
    private final ImportStore store;
    private final ImportWriting writing;
    private final Officers officers;
    private final Locations locations;
    private final Today today;

    PeopleImport(PersonImportRepository files, ImportStore store, ImportWriting writing, Officers officers, Locations locations, Today today) {
        this.files = files;
        this.store = store;
        this.writing = writing;
        this.officers = officers;
        this.locations = locations;
        this.today = today;
    }

    /**
     * Tries a file: nothing of it is stored but the file itself, and that only when nothing is wrong with it.
     *
     * @throws nl.accountregister.shared.RuleViolation when it is no CSV, or lacks a column that is needed or has one twice
     */
    @Transactional
    public Trial trial(Actor actor, String fileName, byte[] content) {
        Permission.MANAGE_PEOPLE.require(actor);
        ImportComparison.Outcome outcome = compare(content);
        String sha256 = Sha256.of(content);
        if (!outcome.plan().faults().isEmpty()) {
            return new Trial(null, fileName, sha256, "", outcome.plan());
        }
        lapse();
        PersonImport file = files.save(new PersonImport(null, fileName, sha256, content.length, digest(outcome), PersonImport.Status.TRIAL, today.moment(),
            actor.name(), null, null, content));
        return new Trial(file.id(), fileName, sha256, file.shownDigest(), outcome.plan());
    }

    /**
     * The trial of a file again, as the register is now.
     *
     * @throws Conflict when it was applied already, or lies too long ago
     */
    @Transactional
    public Trial get(Actor actor, long id) {
        Permission.MANAGE_PEOPLE.require(actor);
        PersonImport file = waiting(id);
        ImportComparison.Outcome outcome = compare(file.content());
        return new Trial(id, file.fileName(), file.sha256(), digest(outcome), outcome.plan());
    }

    /**
     * Applies a file that was tried: all of it, exactly as it was shown.
     *
     * @param seen digest of the changes that the actor saw
     * @throws StaleTrial when it would do something else by now because the register changed; nothing is stored then
     * @throws Conflict   when it was applied already, or lies too long ago
     */
    @Transactional
    public ImportPlan apply(Actor actor, long id, String seen) {
        Permission.MANAGE_PEOPLE.require(actor);
        files.lockAll();
        PersonImport file = waiting(id);
        ImportComparison.Outcome outcome = compare(file.content());
        if (!outcome.plan().faults().isEmpty() || !digest(outcome).equals(seen)) {
            throw new StaleTrial();
        }
        writing.write(actor, file, outcome);
        files.update(file.applied(today.moment(), actor.name()));
        return outcome.plan();
    }

    /** Empties the files that waited too long. A system call. */
    @Transactional
    void lapse() {
        files.lapse(today.moment().minus(KEPT));
    }

    private PersonImport waiting(long id) {
        PersonImport file = files.findById(id).orElseThrow(NotFound::new);
        if (file.status() == PersonImport.Status.APPLIED) {
            throw new Conflict("person.import.applied", file.fileName(), file.appliedAt());
        }
        if (file.content() == null || file.createdAt().isBefore(today.moment().minus(KEPT))) {
            throw new Conflict("person.import.lapsed", file.fileName());
        }
        return file;
    }

    private ImportComparison.Outcome compare(byte[] content) {
        return ImportComparison.of(ImportSheet.read(content),
            ImportRegister.of(store.people(), store.holdings(), locations.all(), locations.regions(), officers.table().officers()), today.date());
    }

    private static String digest(ImportComparison.Outcome outcome) {
        return Sha256.of(outcome.drafts().stream().map(d -> d.change() + "\u001f" + d.before() + "\u001f" + d.set()).collect(Collectors.joining("\n")));
    }
}
