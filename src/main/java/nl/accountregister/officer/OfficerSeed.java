package nl.accountregister.officer;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Eerste vulling of the officers' table from the profile's file. It happens once in the life of a database: from then
 * on the table is what people made of it, and a changed file only shows as a difference.
 */
@Singleton
class OfficerSeed {

    static final String SEEDED = "officers.seeded";

    private final ProfileTable profile;
    private final OfficerHeadRepository heads;
    private final OfficerStore store;
    private final AuditLog audit;
    private final RegisterState state;
    private final Today today;

    OfficerSeed(ProfileTable profile, OfficerHeadRepository heads, OfficerStore store, AuditLog audit, RegisterState state, Today today) {
        this.profile = profile;
        this.heads = heads;
        this.store = store;
        this.audit = audit;
        this.state = state;
        this.today = today;
    }

    /** Before all others, because a demo fills the register with people who hold these officers. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void sow(StartupEvent event) {
        List<Officer> officers = profile.table().officers();
        Instant now = today.moment();
        if (officers.isEmpty() || heads.count() > 0 || !state.isFirst(SEEDED, OfficerFacts.fingerprint(officers))) {
            return;
        }
        heads.saveAll(officers.stream().map(o -> new OfficerHead(null, o.code(), 1)).toList());
        List<OfficerVersion> versions = new ArrayList<>();
        for (Officer officer : officers) {
            versions.add(new OfficerVersion(0, officer, (versions.size() + 1) * Officers.ROOM, Officers.BEGINNING, null, now,
                Actor.SYSTEM.name(), null));
        }
        store.addAll(versions);
        audit.record(Actor.SYSTEM, "functionarissen.overgenomen", Subject.register(), "Functionaristabel overgenomen uit het profielbestand", null,
            Map.of("functionarissen", officers.stream().map(Officer::code).collect(Collectors.joining(", "))));
    }
}
