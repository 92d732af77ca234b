package nl.accountregister.plan;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("Uploads of plan forms are kept")
class UploadArchiveTest {

    private static final Answers ANSWERS = new Answers(Map.of("doel-merkbaar", List.of("Meer bezoek."), "beheerders", List.of()));

    @Inject
    UploadArchive archive;
    @Inject
    PlanUploads uploads;
    @Inject
    PlanFormPdf pdf;
    @Inject
    PlanForms forms;
    @Inject
    PlanUploadRepository rows;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    TestDatabase database;

    @Test
    @DisplayName("for 30 days when nobody uses them, and for good once somebody did")
    void purged() {
        Actor noor = actor(41);
        long account = new Rows(database).account("upload-" + System.nanoTime());
        PlanUpload used = receive(noor, account);
        PlanVersion version = uploads.use(noor, used.id(), Set.of("doel-merkbaar"), ANSWERS, PlanProposal.NOT_BEGUN);
        PlanUpload old = receive(noor, account);
        PlanUpload fresh = receive(noor, account);
        database.execute("UPDATE plan_upload SET uploaded_at = '2020-01-01 00:00:00' WHERE id IN (?, ?)", used.id(), old.id());

        assertThatThrownBy(() -> uploads.waiting(noor, old.id())).as("before it is dropped too").isInstanceOf(NotFound.class);
        assertThat(archive.purge()).isEqualTo(1);
        assertThat(archive.purge()).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM plan_upload_content WHERE upload_id IN (?, ?, ?)", used.id(), old.id(), fresh.id())).isEqualTo(2);
        assertThat(uploads.waiting(noor, fresh.id()).reading().fields()).isEqualTo(fresh.reading().fields()).containsKey("doel-merkbaar");
        assertThat(uploads.ofVersions(List.of(version.id()))).extracting(PlanUpload::id).containsExactly(used.id());
        assertThat(uploads.content(noor, used.id())).isEqualTo(file());
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'beheerplan.formulier.opgeruimd'")).isEqualTo(1);
    }

    @Test
    @DisplayName("twenty at a time for one sender, the latest")
    void bounded() {
        Actor anne = actor(42);
        long account = new Rows(database).account("upload-" + System.nanoTime());
        PlanUpload first = receive(anne, account);
        for (int i = 0; i < 20; i++) {
            receive(anne, account);
        }
        assertThat(database.number("SELECT COUNT(*) FROM plan_upload WHERE uploader_id = 42 AND used_at IS NULL")).isEqualTo(20);
        assertThatThrownBy(() -> uploads.waiting(anne, first.id())).isInstanceOf(NotFound.class);
        UploadArchive.Kept kept = keep(anne, account);
        PlanUpload last = kept.upload();
        assertThat(kept.oldestGone()).as("the sender is told").isTrue();
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'beheerplan.formulier.verdrongen' AND subject_type = 'account' AND subject_id = ?",
            account)).isEqualTo(2);
        assertThatThrownBy(() -> uploads.waiting(actor(43), last.id())).as("another's").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uploads.content(actor(43), last.id())).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("whole: a file of which answers are taken over this moment does not go with those that waited too long")
    void usedWhileOthersGo() throws Exception {
        Actor noor = actor(44);
        long account = new Rows(database).account("upload-" + System.nanoTime());
        PlanVersion version = uploads.use(noor, receive(noor, account).id(), Set.of("doel-merkbaar"), ANSWERS, PlanProposal.NOT_BEGUN);
        PlanUpload old = receive(noor, account);
        database.execute("UPDATE plan_upload SET uploaded_at = '2020-01-01 00:00:00' WHERE id = ?", old.id());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> purge = transactions.executeWrite(status -> {
                rows.update(rows.lock(old.id()).orElseThrow().used(version.id(), Instant.now()));
                Future<Integer> running = other.submit(archive::purge);
                try {
                    running.get(2, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    // it waits for this transaction
                }
                return running;
            });
            purge.get(20, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        assertThat(uploads.content(noor, old.id())).isEqualTo(file());
    }

    private PlanUpload receive(Actor actor, long account) {
        return keep(actor, account).upload();
    }

    private UploadArchive.Kept keep(Actor actor, long account) {
        return archive.keep(actor, "plan.pdf", file(), new PlanFormReading("locatiepagina", 1, null, ANSWERS.values()), PlanReference.account(account));
    }

    private byte[] file() {
        return pdf.of(forms.get("locatiepagina"), ANSWERS, Language.NL);
    }

    private static Actor actor(long id) {
        return new Actor(id, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    }
}
