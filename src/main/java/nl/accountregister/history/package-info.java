/**
 * Peildatum: what the register knew at the end of a day, so that the same question about a past day always has the same
 * answer. It keeps the versions of rows ({@code RowHistory}), puts them in the place of the rows in a query ({@code AsOf}),
 * and refuses days of which nothing can be known ({@code Past}). It uses {@code shared} alone, and knows tables by name only.
 */
package nl.accountregister.history;
