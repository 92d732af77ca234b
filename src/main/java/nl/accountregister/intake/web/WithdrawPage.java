package nl.accountregister.intake.web;

import nl.accountregister.web.FormView;

/** Asks whether a request is really withdrawn. */
public record WithdrawPage(long id, String name, FormView form) {
}
