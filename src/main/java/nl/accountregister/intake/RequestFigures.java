package nl.accountregister.intake;

import java.time.YearMonth;
import java.util.List;

/**
 * Cijfers over aanvragen, for the dashboard.
 *
 * @param toDecide   sent in or in intake
 * @param pastTerm   of those, how many are late
 * @param withPeople those that wait for an answer of the requester
 * @param months     the last six months with this one, oldest first
 */
public record RequestFigures(long toDecide, long pastTerm, long withPeople, List<Month> months) {

    /** How many requests were sent in (for the first time) and how many were decided on for good in a month. */
    public record Month(YearMonth month, long submitted, long decided) {
    }
}
