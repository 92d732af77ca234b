package nl.accountregister.intake.web;

import nl.accountregister.intake.AccountIntake;
import nl.accountregister.web.FormView;

import java.util.List;

/** The form that records an intake of an account, with those that were recorded before. */
public record AccountIntakePage(long accountId, String account, FormView form, List<AccountIntake> before) {
}
