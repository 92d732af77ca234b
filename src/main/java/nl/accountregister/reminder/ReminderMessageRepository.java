package nl.accountregister.reminder;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderMessageRepository extends GenericRepository<ReminderMessage, Long> {

    ReminderMessage save(ReminderMessage message);

    List<ReminderMessage> findByReminderIdIn(Collection<Long> reminderIds);
}
