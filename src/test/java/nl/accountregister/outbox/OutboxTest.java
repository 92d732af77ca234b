package nl.accountregister.outbox;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import jakarta.inject.Inject;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.OutboxMessages.Filter;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@MicronautTest(transactional = false)
class OutboxTest {

    static final Actor COMMUNICATIONS = new Actor(1L, 1L, "communicatie", Set.of(Role.COMMUNICATIONS));
    static final Actor REQUESTER = new Actor(2L, 2L, "ac-manager", Set.of(Role.REQUESTER));

    @Inject
    Outbox outbox;

    static final Filter NONE = new Filter(null, null, null, false, false);

    @Inject
    OutboxMessages messages;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    @BeforeEach
    void empty() {
        database.execute("DELETE FROM outbox_attachment");
        database.execute("DELETE FROM outbox_message");
    }

    @Test
    void aMailIsPlannedWithTheChangeAndDisappearsWithIt() {
        transactions.executeWrite(status -> {
            outbox.plan(resumed("anne", 1));
            status.setRollbackOnly();
            return null;
        });
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void withoutATransactionNoMailCanBePlanned() {
        assertThatThrownBy(() -> outbox.plan(resumed("anne", 1))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theLedgerTellsWhatWasPlannedForWhom() {
        long id = plan(resumed("anne", 7));
        OutboxMessage message = messages.get(COMMUNICATIONS, id);
        assertThat(message.status()).isEqualTo(OutboxStatus.PLANNED);
        assertThat(message.attempts()).isZero();
        assertThat(message.kind()).isEqualTo("account-resumed");
        assertThat(message.recipientName()).isEqualTo("anne Voorbeeld");
        assertThat(message.subject()).isEqualTo("Weer in gebruik: Pagina 7 👋");
        assertThat(message.bodyText()).contains("https://register.example/accounts/7");
        assertThat(message.bodyHtml()).contains("href=\"https://register.example/accounts/7\">");
        assertThat(message.messageId()).endsWith("@organisatie.example");
        assertThat(message.about()).isEqualTo(Subject.account(7));
        assertThat(message.nextAttemptAt()).isEqualTo(message.createdAt());
    }

    @Test
    void messagesAreFoundByTheirNumbers() {
        long first = plan(resumed("anne", 7));
        plan(resumed("bram", 7));
        long other = plan(resumed("anne", 8));
        assertThat(messages.byIds(List.of(first, other))).extracting(OutboxRow::id).containsExactly(other, first);
        assertThat(messages.byIds(List.of())).isEmpty();
    }

    @Test
    void theListIsNarrowedByStatusKindAndRecipientAndCountsThemAll() {
        for (int i = 1; i <= 5; i++) {
            plan(resumed("anne", i));
        }
        long bram = plan(resumed("bram_100%", 9));
        database.execute("UPDATE outbox_message SET status = 'FAILED' WHERE id = ?", bram);

        Page<OutboxRow> second = messages.list(COMMUNICATIONS, NONE, new Slice(2, 4));
        assertThat(second.total()).isEqualTo(6);
        assertThat(second.rows()).hasSize(2);
        assertThat(ids(new Filter(null, null, null, false, true))).containsExactly(bram);
        assertThat(ids(new Filter(OutboxStatus.FAILED, null, null, false, false))).containsExactly(bram);
        assertThat(ids(new Filter(OutboxStatus.PLANNED, "account-resumed", "", false, false))).hasSize(5);
        assertThat(ids(new Filter(null, "account-closed", null, false, false))).isEmpty();
        assertThat(ids(new Filter(null, null, "ANNE@organisatie", false, false))).hasSize(5);
        assertThat(ids(new Filter(null, null, "m_100%", false, false))).containsExactly(bram);
        assertThat(ids(new Filter(null, null, "a%e", false, false))).isEmpty();
        assertThat(ids(new Filter(null, null, "'; --", false, false))).isEmpty();
    }

    @Test
    void aRequesterDoesNotSeeTheLedger() {
        assertThatThrownBy(() -> messages.list(REQUESTER, NONE, Slice.first())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> messages.get(REQUESTER, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void aPreviewStoresNothing() {
        Preview preview = outbox.preview(resumed("anne", 7));
        assertThat(preview.subject()).isEqualTo("Weer in gebruik: Pagina 7 👋");
        assertThat(preview.html()).startsWith("<p>").doesNotContain("<style");
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void manyAreNumberedInTheirOrderEachWithItsOwnMessageIdAndAttachments() {
        List<Mail> mails = new ArrayList<>();
        for (int i = 1; i <= 230; i++) {
            Mail mail = resumed("nummer" + i, i);
            mails.add(i % 100 == 0 ? mail.with(new Attachment(i + ".pdf", "application/pdf", new byte[] {1})) : mail);
        }
        List<Long> ids = transactions.executeWrite(status -> outbox.planAll(mails));
        assertThat(ids).hasSize(230).doesNotHaveDuplicates();
        Map<Long, OutboxRow> byId = messages.byIds(ids).stream().collect(toMap(OutboxRow::id, identity()));
        for (int i = 0; i < 230; i++) {
            assertThat(byId.get(ids.get(i)).recipientAddress()).isEqualTo("nummer" + (i + 1) + "@organisatie.example");
            assertThat(messages.get(COMMUNICATIONS, ids.get(i)).aboutId()).isEqualTo(i + 1);
        }
        assertThat(byId.values()).extracting(OutboxRow::messageId).doesNotHaveDuplicates();
        assertThat(database.query("SELECT message_id, file_name FROM outbox_attachment ORDER BY id")).extracting(r -> r.get("message_id"), r -> r.get("file_name"))
            .containsExactly(tuple(ids.get(99), "100.pdf"), tuple(ids.get(199), "200.pdf"));
        assertThat(transactions.<List<Long>>executeWrite(status -> outbox.planAll(List.of()))).isEmpty();
    }

    @Test
    void whatNoWorkerHasTakenCanBeWithdrawnAndTheLedgerSaysWhy() {
        long planned = plan(resumed("anne", 7));
        long sending = plan(resumed("bram", 7));
        long sent = plan(resumed("cas", 7));
        long other = plan(resumed("dora", 7));
        database.execute("UPDATE outbox_message SET status = 'SENDING' WHERE id = ?", sending);
        database.execute("UPDATE outbox_message SET status = 'SENT' WHERE id = ?", sent);
        assertThat(withdraw(List.of(planned, sending, sent, planned))).isEqualTo(1);
        assertThat(withdraw(List.of(planned))).isZero();
        assertThat(withdraw(List.of())).isZero();
        OutboxMessage message = messages.get(COMMUNICATIONS, planned);
        assertThat(message.status()).isEqualTo(OutboxStatus.WITHDRAWN);
        assertThat(message.withdrawnReason()).isEqualTo("De herziening is gedaan.");
        assertThat(message.finishedAt()).isNotNull();
        assertThat(message.nextAttemptAt()).isNull();
        assertThat(List.of(sending, sent, other)).extracting(id -> messages.get(COMMUNICATIONS, id).status())
            .containsExactly(OutboxStatus.SENDING, OutboxStatus.SENT, OutboxStatus.PLANNED);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'mail.withdrawn' AND subject_type = 'account' AND subject_id = 7")).isEqualTo(1);
    }

    private int withdraw(List<Long> ids) {
        return transactions.executeWrite(status -> outbox.withdraw(ids, "De herziening is gedaan."));
    }

    private List<Long> ids(Filter filter) {
        Page<OutboxRow> page = messages.list(COMMUNICATIONS, filter, Slice.first());
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(OutboxRow::id).toList();
    }

    private long plan(Mail mail) {
        return transactions.executeWrite(status -> outbox.plan(mail));
    }

    private Mail resumed(String name, long account) {
        return new Mail(MailTemplate.ACCOUNT_RESUMED, new Recipient(name + " Voorbeeld", name + "@organisatie.example", account), Language.NL,
            Map.of("account", "Pagina " + account + " 👋", "link", outbox.link("/accounts/" + account)), Subject.account(account));
    }
}
