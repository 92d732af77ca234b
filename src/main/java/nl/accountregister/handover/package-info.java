/**
 * Overdracht: an account gets a new owner in advance. The owner proposes, the new owner accepts, and on the agreed day
 * account and rights change; who never answers is reminded and then passed by, so that nothing is lost. It uses
 * {@code account}, {@code access} and {@code plan}, runs when {@code reminder} says that a round is due, and mails through
 * {@code outbox}.
 */
package nl.accountregister.handover;
