/**
 * Herinnering: mail to whoever answers for an account, before and after the date on which it must be reviewed. Each step
 * of the ladder comes once for each date, ever. It uses {@code account}, {@code person}, {@code location},
 * {@code organisation} and {@code outbox}; the account tells it nothing, each round looks at what is due.
 */
package nl.accountregister.reminder;
