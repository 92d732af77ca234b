package nl.accountregister.officer;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Functionarissen: the table as it is in the database, on any day. It began as what the profile's file says
 * ({@link OfficerSeed}), and communications changes it.
 */
@Singleton
public class Officers {

    /**
     * The day from which the profile's table holds. It stands for "from the beginning": no account of the organisation
     * is older.
     */
    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    /** Between two rows, so that others can come in between. */
    static final int ROOM = 1000;

    private final ProfileTable profile;
    private final OfficerStore store;
    private final Today today;

    Officers(ProfileTable profile, OfficerStore store, Today today) {
        this.profile = profile;
        this.store = store;
        this.today = today;
    }

    /** The table of today, for whoever signed in. */
    public OfficerTable table(Actor actor) {
        return table(actor, today.date());
    }

    /** The table of a day, past or to come, for whoever signed in. */
    @ReadOnly
    public OfficerTable table(Actor actor, LocalDate day) {
        Permission.SIGNED_IN.require(actor);
        return table(day);
    }

    /** System call: the table of today, for other features to compare with reality. */
    public OfficerTable table() {
        return table(today.date());
    }

    /** System call: the table of a day. */
    public OfficerTable table(LocalDate day) {
        OfficerTable headings = profile.table();
        return new OfficerTable(headings.source(), headings.officerHeading(), headings.personalHeading(), headings.accessHeading(),
            store.on(day).stream().map(OfficerVersion::officer).toList());
    }

    /** System call: the officer with this code as the table has it today; empty when it is not in the table today. */
    public Optional<Officer> find(String code) {
        return find(code, today.date());
    }

    /** System call: the officer with this code as the table has it on a day. */
    public Optional<Officer> find(String code, LocalDate day) {
        return store.of(code).stream().filter(v -> v.holdsOn(day)).findFirst().map(OfficerVersion::officer);
    }

    /**
     * Every version of an officer, the earliest first, for whoever signed in.
     *
     * @throws NotFound when the table never had it
     */
    @ReadOnly
    public List<OfficerVersion> versions(Actor actor, String code) {
        Permission.SIGNED_IN.require(actor);
        List<OfficerVersion> versions = store.of(code);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }
}
