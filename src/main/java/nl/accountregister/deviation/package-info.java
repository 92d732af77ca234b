/**
 * Afwijking: where the register differs from its rules and from the officers' table, since when, and the ontheffing with
 * which communications accepts that for a time. Found by SQL over {@code account}, {@code access}, {@code person},
 * {@code officer}, {@code outbox} and {@code intake}, and kept with the period in which it was so.
 */
package nl.accountregister.deviation;
