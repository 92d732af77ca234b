package nl.accountregister.signal;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignalEventRepository extends GenericRepository<SignalEvent, Long> {

    SignalEvent save(SignalEvent event);

    List<SignalEvent> findBySignalIdOrderById(long signalId);
}
