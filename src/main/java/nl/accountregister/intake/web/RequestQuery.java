package nl.accountregister.intake.web;

import nl.accountregister.intake.RequestFilter;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.web.Query;

import java.util.Set;

/** The filters of a list of requests, as they stand in an address. */
final class RequestQuery {

    private RequestQuery() {
    }

    /** @param otherwise the statuses when none is asked for */
    static RequestFilter filter(Query query, Set<RequestStatus> otherwise) {
        RequestStatus status = query.coded("status", RequestStatus.class);
        Boolean mine = query.flag("mijn");
        return new RequestFilter(status == null ? otherwise : Set.of(status), query.text("platform", 32), query.id("locatie"),
            query.flag("teLaat"), mine != null && mine, query.text("wachtOp", 120), query.date("peildatum"));
    }
}
