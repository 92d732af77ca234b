package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.deviation.Exemption;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.intake.AccountIntake;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.review.Review;
import nl.accountregister.signal.SignalRow;

import java.util.List;

/**
 * Dossier of an account: everything that the register has kept of it, but for what happened in order, which may be long and is read a
 * page at a time.
 *
 * @param owner      name of the owner
 * @param deputy     null when there is none
 * @param location   null when the account is of none
 * @param request    with its questions, intakes and decisions; null when the account came in without one
 * @param intakes    talks about an account that came in without a request, the last first
 * @param plans      versions of the plan, the latest first
 * @param grants     everybody who has or had access
 * @param reviews    the latest first, as many as {@code review} gives
 * @param deviations those that hold and those that are over, the latest first, {@link AccountDossiers#MOST} at most
 * @param exemptions the latest first, {@link AccountDossiers#MOST} at most
 * @param handovers  the latest first
 * @param signals    meldingen, the newest and the open ones, as many as {@code signal} gives
 */
public record AccountDossier(Account account, String owner, @Nullable String deputy, @Nullable String location, @Nullable RequestDossier request,
                             List<AccountIntake> intakes, List<PlanVersion> plans, List<GrantRow> grants, List<Review> reviews, List<Deviation> deviations,
                             List<Exemption> exemptions, List<HandoverRow> handovers, List<SignalRow> signals) {
}
