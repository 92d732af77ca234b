package nl.accountregister.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts many messages into the outbox with few statements: one INSERT with many rows, which both databases know without a
 * setting of the connection, and of which they give the numbers in the order of the rows.
 */
@Singleton
class OutboxInsert {

    /** Messages of one statement, and what they may hold together: a statement is to stay far below what a server takes. */
    private static final int ROWS = 100;
    private static final int CHARACTERS = 2_000_000;
    private static final String COLUMNS = "message_id, kind, recipient_name, recipient_address, recipient_person_id, subject, body_text, body_html,"
        + " about_type, about_id, again_of, again_reason, next_attempt_at, created_at, attempts, status";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'PLANNED')";

    private final JdbcOperations jdbc;
    private final OutboxAttachmentRepository attachments;
    private final Today today;

    OutboxInsert(JdbcOperations jdbc, OutboxAttachmentRepository attachments, Today today) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.today = today;
    }

    /** Their numbers, in their order. */
    List<Long> insert(Iterable<NewMessage> messages) {
        List<Long> ids = new ArrayList<>();
        List<NewMessage> some = new ArrayList<>();
        int size = 0;
        for (NewMessage message : messages) {
            if (some.size() == ROWS || !some.isEmpty() && size + message.size() > CHARACTERS) {
                ids.addAll(statement(some));
                some.clear();
                size = 0;
            }
            some.add(message);
            size += message.size();
        }
        if (!some.isEmpty()) {
            ids.addAll(statement(some));
        }
        return ids;
    }

    private List<Long> statement(List<NewMessage> some) {
        String sql = "INSERT INTO outbox_message (" + COLUMNS + ") VALUES " + String.join(", ", Collections.nCopies(some.size(), VALUES));
        List<Long> ids = jdbc.execute(connection -> {
            try (PreparedStatement s = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                bind(s, some, Timestamp.from(today.moment()));
                s.executeUpdate();
                List<Long> keys = new ArrayList<>();
                try (ResultSet rows = s.getGeneratedKeys()) {
                    while (rows.next()) {
                        keys.add(rows.getLong(1));
                    }
                }
                return keys;
            }
        });
        if (ids.size() != some.size()) {
            throw new IllegalStateException("the database gave " + ids.size() + " numbers for " + some.size() + " messages");
        }
        for (int i = 0; i < some.size(); i++) {
            long id = ids.get(i);
            some.get(i).attachments().forEach(a -> attachments.save(new OutboxAttachment(null, id, a.fileName(), a.mediaType(), a.content())));
        }
        return ids;
    }

    private static void bind(PreparedStatement s, List<NewMessage> some, Timestamp now) throws SQLException {
        int i = 0;
        for (NewMessage message : some) {
            s.setString(++i, message.messageId());
            s.setString(++i, message.kind());
            s.setString(++i, message.recipient().name());
            s.setString(++i, message.recipient().address());
            number(s, ++i, message.recipient().personId());
            s.setString(++i, message.subject());
            s.setString(++i, message.text());
            s.setString(++i, message.html());
            s.setString(++i, message.about() == null ? null : message.about().type());
            number(s, ++i, message.about() == null ? null : message.about().id());
            number(s, ++i, message.againOf());
            s.setString(++i, message.againReason());
            s.setTimestamp(++i, now);
            s.setTimestamp(++i, now);
        }
    }

    private static void number(PreparedStatement s, int index, Long value) throws SQLException {
        if (value == null) {
            s.setNull(index, Types.BIGINT);
        } else {
            s.setLong(index, value);
        }
    }
}
