package nl.accountregister.plan;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Rehearsal;
import nl.accountregister.shared.Role;

import java.sql.Connection;
import java.util.Set;
import java.util.stream.Stream;

/** Repetitie of the whole way to the documents of some account, from what the register knows of it to the archive. */
@Singleton
class PlanRehearsal implements Rehearsal {

    /** Sees what an auditor sees, and changes nothing. */
    private static final Actor READER = new Actor(null, null, Actor.SYSTEM.name(), Set.of(Role.AUDITOR));

    private final ManagementPlanRepository plans;
    private final PreparedForms prepared;
    private final PlanDocuments documents;
    private final PlanPdf pdf;
    private final PlanArchive archive;
    private final TransactionOperations<Connection> transactions;

    PlanRehearsal(ManagementPlanRepository plans, PreparedForms prepared, PlanDocuments documents, PlanPdf pdf, PlanArchive archive,
                  TransactionOperations<Connection> transactions) {
        this.plans = plans;
        this.prepared = prepared;
        this.documents = documents;
        this.pdf = pdf;
        this.archive = archive;
        this.transactions = transactions;
    }

    @Override
    public Stream<Runnable> pieces(Language language) {
        return plans.someAccount().stream().map(account -> () -> of(account, language));
    }

    private void of(long accountId, Language language) {
        prepared.ofAccount(READER, accountId, language);
        PlanVersion version = documents.approved(accountId, documents.inForce(accountId).number());
        byte[] made = pdf.of(documents.of(accountId, version), language);
        transactions.executeWrite(status -> {
            status.setRollbackOnly();
            // whatever is kept of it already: the way of who asks first, and that of who asks later
            byte[] first = archive.of(version.id(), language, () -> made);
            archive.keep(version.id(), language, made);
            return first;
        });
    }
}
