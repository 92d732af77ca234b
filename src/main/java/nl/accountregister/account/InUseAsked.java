package nl.accountregister.account;

import nl.accountregister.organisation.Gate;
import nl.accountregister.shared.PlainText;

import java.util.Set;

/**
 * An account is about to go into use. Published inside the transaction of the change, so that a feature that {@code account}
 * does not know can note what stands in the way.
 *
 * @param gates   what must be met first
 * @param refusal where to note what is not
 */
public record InUseAsked(Account account, Set<Gate> gates, PlainText refusal) {
}
