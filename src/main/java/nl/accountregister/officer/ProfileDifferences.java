package nl.accountregister.officer;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.officer.ProfileDifference.Kind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RegisterState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verschillen with a profile's file that was changed after the table was taken over from it. */
@Singleton
public class ProfileDifferences {

    private final ProfileTable profile;
    private final Officers officers;
    private final RegisterState state;

    ProfileDifferences(ProfileTable profile, Officers officers, RegisterState state) {
        this.profile = profile;
        this.officers = officers;
        this.state = state;
    }

    /**
     * What differs today, in the order of the file and then of the table. Nothing as long as the file is what it was:
     * then the table was changed on purpose. Nothing either for who can change neither.
     */
    @ReadOnly
    public List<ProfileDifference> today(Actor actor) {
        List<Officer> file = profile.table().officers();
        if (!Permission.MANAGE_OFFICERS.heldBy(actor) && !Permission.ADMINISTER.heldBy(actor)
            || state.content(OfficerSeed.SEEDED).orElse("").equals(file.isEmpty() ? "" : OfficerFacts.fingerprint(file))) {
            return List.of();
        }
        OfficerTable table = officers.table();
        List<ProfileDifference> all = new ArrayList<>();
        for (Officer officer : file) {
            Optional<Officer> now = table.find(officer.code());
            if (now.isEmpty()) {
                all.add(new ProfileDifference(officer.code(), officer.name(), Kind.FILE_ONLY, List.of()));
            } else if (!now.get().equals(officer)) {
                all.add(new ProfileDifference(officer.code(), officer.name(), Kind.OTHERWISE, facts(now.get(), officer)));
            }
        }
        for (Officer officer : table.officers()) {
            if (profile.table().find(officer.code()).isEmpty()) {
                all.add(new ProfileDifference(officer.code(), officer.name(), Kind.TABLE_ONLY, List.of()));
            }
        }
        return all;
    }

    private static List<String> facts(Officer one, Officer other) {
        Map<String, String> ones = OfficerFacts.of(one);
        Map<String, String> others = OfficerFacts.of(other);
        return ones.keySet().stream().filter(fact -> !ones.get(fact).equals(others.get(fact))).toList();
    }
}
