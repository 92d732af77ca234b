/**
 * Cijfers about the reviews: how many are overdue and for how long, how many were done on time, how late the others were
 * and how far up the ladder they came. They are counted anew from {@code account}, {@code review} and {@code reminder};
 * nothing is kept.
 */
package nl.accountregister.figures;
