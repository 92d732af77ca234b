/**
 * Herziening: the moment at which somebody answers for an account again, on a date, with forced answers, so that the
 * register stays true. It uses {@code account} and, for who has access, {@code access}; it mails through {@code outbox}.
 */
package nl.accountregister.review;
