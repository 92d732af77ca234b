package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts of requests on this day. */
@Singleton
class RequestCounts {

    private final AccountRequestRepository requests;
    private final Today today;

    RequestCounts(AccountRequestRepository requests, Today today) {
        this.requests = requests;
        this.today = today;
    }

    LocalDate day() {
        return today.date();
    }

    long toDecide() {
        return requests.countToDecide();
    }

    long pastTerm() {
        return requests.countPastTerm(today.date());
    }

    long asked() {
        return requests.countAsked();
    }

    long askedOf(long userId) {
        return requests.countAskedOf(userId);
    }

    List<Instant> submittedSince(Instant since) {
        return requests.submittedSince(since).stream().map(AccountRequest::submittedAt).toList();
    }

    List<Instant> decidedSince(Instant since) {
        return requests.decidedSince(since).stream().map(AccountRequest::decidedAt).toList();
    }
}
