package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Visibility;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Coded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Versies of a request from before they were kept. Each change stands in the audit log with what was there before it, so
 * that taking the changes back one by one, the latest first, gives every version and its moment.
 */
final class RequestVersions {

    /** Statuses in which a decision has been taken for good. */
    private static final Set<RequestStatus> DECIDED = Set.of(RequestStatus.APPROVED, RequestStatus.APPROVED_WITH_CONDITIONS, RequestStatus.REJECTED);

    private RequestVersions() {
    }

    /**
     * The versions, the oldest first.
     *
     * @param now     the request as it is
     * @param entries those about it, the latest first
     */
    static List<RequestHistory.Version> of(AccountRequest now, List<AuditEntry> entries) {
        List<Instant> moments = new ArrayList<>();
        List<AccountRequest> states = new ArrayList<>(List.of(now));
        for (AuditEntry entry : entries) {
            Map<String, String> before = before(entry, now.facts().keySet());
            if (!before.isEmpty() && !entry.action().equals("aanvraag.gemaakt")) {
                moments.add(entry.at());
                states.add(without(states.get(states.size() - 1), before));
            }
        }
        moments.add(now.createdAt());
        Collections.reverse(moments);
        Collections.reverse(states);
        List<RequestHistory.Version> versions = new ArrayList<>();
        Instant since = now.createdAt();
        boolean sent = false;
        for (int i = 0; i < states.size(); i++) {
            AccountRequest state = states.get(i);
            boolean last = i == states.size() - 1;
            since = i > 0 && state.status() != states.get(i - 1).status() ? moments.get(i) : since;
            sent |= state.status() == RequestStatus.SUBMITTED;
            versions.add(new RequestHistory.Version(moments.get(i), last ? now : dated(state, since, sent, i)));
        }
        return versions;
    }

    /** What a change replaced: of the facts that it tells of, those before it. */
    private static Map<String, String> before(AuditEntry entry, Set<String> facts) {
        Map<String, String> before = new HashMap<>();
        facts.stream().filter(name -> entry.before().containsKey(name) || entry.after().containsKey(name)).forEach(name -> before.put(name, entry.before().get(name)));
        return before;
    }

    private static AccountRequest without(AccountRequest r, Map<String, String> before) {
        return new AccountRequest(r.id(), before.containsKey("status") ? Coded.find(RequestStatus.class, before.get("status")).orElse(r.status()) : r.status(),
            before.containsKey("soort") ? Coded.find(AccountKind.class, before.get("soort")).orElse(r.kind()) : r.kind(),
            before.containsKey("zichtbaarheid") ? Coded.find(Visibility.class, before.get("zichtbaarheid")).orElse(r.visibility()) : r.visibility(),
            before.getOrDefault("platform", r.platform()), number(before, "locatie", r.locationId()), before.getOrDefault("onderwerp", r.subject()),
            before.getOrDefault("naam", r.name()), r.requesterId(), number(before, "eigenaar", r.ownerId()), number(before, "plaatsvervanger", r.deputyId()),
            before.getOrDefault("herstelmailbox", r.recoveryMailbox()), r.createdAt(), r.statusSince(), r.submittedAt(),
            before.containsKey("besluitVoor") ? date(before.get("besluitVoor")) : r.decideBy(), r.decidedAt(), r.version());
    }

    private static AccountRequest dated(AccountRequest r, Instant since, boolean sent, int version) {
        return new AccountRequest(r.id(), r.status(), r.kind(), r.visibility(), r.platform(), r.locationId(), r.subject(), r.name(), r.requesterId(), r.ownerId(),
            r.deputyId(), r.recoveryMailbox(), r.createdAt(), since, sent ? r.submittedAt() : null, r.decideBy(),
            DECIDED.contains(r.status()) ? r.decidedAt() : null, version);
    }

    @Nullable
    private static Long number(Map<String, String> before, String name, @Nullable Long otherwise) {
        if (!before.containsKey(name)) {
            return otherwise;
        }
        String value = before.get(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    @Nullable
    private static LocalDate date(@Nullable String value) {
        return value != null && value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : null;
    }
}
