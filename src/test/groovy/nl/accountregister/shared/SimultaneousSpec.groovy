package nl.accountregister.shared

import io.micronaut.data.exceptions.DataAccessException
import spock.lang.Specification

import java.sql.BatchUpdateException
import java.sql.SQLException

class SimultaneousSpec extends Specification {

    def "#what is told apart from other failures of a database"() {
        given:
        def failure = new DataAccessException("no", new IllegalStateException(cause))

        expect:
        Simultaneous.isTaken(failure) == taken
        Simultaneous.isGivenUp(failure) == givenUp

        where:
        what                        | cause                                           || taken | givenUp
        "a key of MySQL"            | new SQLException("", "23000", 1062)             || true  | false
        "a key of MySQL in a batch" | new BatchUpdateException("", "23000", 1062, []  as int[]) || true | false
        "a key of H2"               | new SQLException("", "23505", 23505)            || true  | false
        "a deadlock of MySQL"       | new SQLException("", "40001", 1213)             || false | true
        "a lock of MySQL"           | new SQLException("", "HY000", 1205)             || false | true
        "a deadlock of H2"          | new SQLException("", "40001", 40001)            || false | true
        "a lock of H2"              | new SQLException("", "HYT00", 50200)            || false | true
        "a reference of MySQL"      | new SQLException("", "23000", 1452)             || false | false
        "a reference of H2"         | new SQLException("", "23506", 23506)            || false | false
        "a database that is away"   | new SQLException("", "08S01", 0)                || false | false
        "no database at all"        | new IOException("disk")                         || false | false
    }

    def "only the key is answered as taken; a database that is away stays that"() {
        when:
        Simultaneous.store({ throw new DataAccessException("no", new SQLException("", "23505", 23505)) }, { new Conflict("x.taken") })

        then:
        thrown(Conflict)

        when:
        Simultaneous.store({ throw new DataAccessException("no", new SQLException("", "08S01", 0)) }, { new Conflict("x.taken") })

        then:
        thrown(DataAccessException)

        expect:
        Simultaneous.store({ 7 }, { new Conflict("x.taken") }) == 7
    }
}
