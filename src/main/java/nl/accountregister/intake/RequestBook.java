package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The one place where requests are written, so that none changes without a version of it and an entry in the audit log. */
@Singleton
class RequestBook {

    private final AccountRequestRepository requests;
    private final RequestHistory history;
    private final AuditLog audit;
    private final Today today;

    RequestBook(AccountRequestRepository requests, RequestHistory history, AuditLog audit, Today today) {
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.today = today;
    }

    AccountRequest get(long id) {
        return requests.findById(id).orElseThrow(NotFound::new);
    }

    /** The request, which nobody else can change until this transaction ends. */
    AccountRequest lock(long id) {
        return requests.lock(id).orElseThrow(NotFound::new);
    }

    AccountRequest add(Actor actor, AccountRequest request) {
        AccountRequest saved = requests.save(request);
        history.follow(saved.id(), now());
        audit.record(actor, "aanvraag.gemaakt", Subject.request(saved.id()), label(saved), null, saved.facts());
        return saved;
    }

    /** Stores the request as it is now; {@code more} is what the entry tells besides what changed in it. */
    AccountRequest store(Actor actor, AccountRequest before, AccountRequest after, String action, Map<String, ?> more) {
        AccountRequest saved = requests.update(after);
        history.follow(saved.id(), now());
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        Map<String, Object> old = before.facts();
        after.facts().forEach((name, value) -> {
            if (!Objects.equals(value, old.get(name))) {
                was.put(name, old.get(name));
                is.put(name, value);
            }
        });
        is.putAll(more);
        audit.record(actor, action, Subject.request(saved.id()), label(saved), was, is);
        return saved;
    }

    Instant now() {
        return today.moment();
    }

    LocalDate day() {
        return today.date();
    }

    private static String label(AccountRequest request) {
        return request.name() == null ? "Aanvraag " + request.id() : request.name();
    }
}
