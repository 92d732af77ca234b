/**
 * Vertrek: what has to be done on the platforms when somebody leaves, as a checklist (afvinklijst) per account that is
 * ticked off by communications or by who answers for the account. It uses {@code access}, {@code account}, {@code history}, {@code person}
 * and {@code outbox}, and the time of day of {@code reminder}.
 */
package nl.accountregister.leaving;
