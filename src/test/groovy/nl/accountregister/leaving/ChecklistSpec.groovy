package nl.accountregister.leaving

import spock.lang.Specification

import java.time.LocalDate

class ChecklistSpec extends Specification {

    static LeavingTaskRow task(long id, LeavingStatus status) {
        new LeavingTaskRow(id, 1, 2, "Olga", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1), id, "Pagina", "FACEBOOK", null, 2, "Olga", null, null,
            LeavingTaskKind.REMOVE, status, false, null, null, null)
    }

    def "#count tasks: #shown are shown, what is open first, and #left are told of"() {
        when:
        def list = Leavings.Checklist.of(null, (1..count).collect { task(it, it > count - 5 ? LeavingStatus.OPEN : LeavingStatus.DONE) })

        then:
        list.tasks().size() == shown
        list.left() == left
        list.tasks().count { it.status() == LeavingStatus.OPEN } == 5
        list.tasks().first().id() == first

        where:
        count || shown | left | first
        10    || 10    | 0    | 1
        1000  || 1000  | 0    | 1
        1200  || 1000  | 200  | 1196
    }
}
