package nl.accountregister.intake.web;

import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.web.PageContext;

import java.util.List;

/** What a status means to who reads it: who has the request now, and what to do next. */
final class StatusWords {

    private StatusWords() {
    }

    /** Colour of the badge. */
    static String tone(RequestStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN -> "grey";
            case SUBMITTED, IN_INTAKE -> "blue";
            case MORE_INFORMATION_ASKED -> "orange";
            case APPROVED, APPROVED_WITH_CONDITIONS -> "green";
            case REJECTED -> "red";
        };
    }

    /**
     * Who has it now.
     *
     * @param waitsFor where several departments decide, those that have yet to
     */
    static String who(PageContext ctx, AccountRequest request, String requester, boolean own, List<String> waitsFor) {
        return switch (request.status()) {
            case DRAFT, MORE_INFORMATION_ASKED -> own ? ctx.t("intake.who.you") : requester;
            case SUBMITTED, IN_INTAKE -> waitsFor.isEmpty() ? ctx.organisation().contactName() : String.join(", ", waitsFor);
            case APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, WITHDRAWN -> ctx.t("intake.who.nobody");
        };
    }

    /** What to do next, for who asked, for who treats it, or for another. */
    static String next(PageContext ctx, AccountRequest request, boolean own, boolean treatable) {
        String reader = own ? "own" : treatable ? "treat" : "other";
        return ctx.t("intake.next." + reader + "." + request.status().code(), ctx.organisation().contactName(),
            request.decideBy() == null ? "" : ctx.date(request.decideBy()));
    }
}
