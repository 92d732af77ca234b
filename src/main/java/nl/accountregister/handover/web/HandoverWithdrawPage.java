package nl.accountregister.handover.web;

import nl.accountregister.web.FormView;

/** The form in which a handover is taken back. */
public record HandoverWithdrawPage(long id, String account, String newOwner, FormView form) {
}
