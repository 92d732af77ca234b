package nl.accountregister.publication;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationEditionRepository extends GenericRepository<PublicationEdition, Long> {

    PublicationEdition save(PublicationEdition edition);

    List<PublicationEdition> findByPublicationIdOrderByNumber(long publicationId);
}
