package nl.accountregister.officer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfficerHeadRepository extends GenericRepository<OfficerHead, Long> {

    OfficerHead save(OfficerHead head);

    void saveAll(List<OfficerHead> heads);

    Optional<OfficerHead> findByCode(String code);

    long count();

    /** 1 when nobody changed the officer since; else 0, and nothing changes. Locks the officer until the transaction ends. */
    @Query("UPDATE officer SET version = version + 1 WHERE code = :code AND version = :version")
    int take(String code, int version);
}
