/**
 * Account: every official account and location page, with every version that it ever had. It uses {@code location},
 * {@code person}, {@code platform}, {@code organisation} and {@code outbox}; features above it add panels to its page
 * and hear of it by events in the same transaction.
 */
package nl.accountregister.account;
