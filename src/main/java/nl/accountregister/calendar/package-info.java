/**
 * Kalender: the days on which reviews and actions are due, as a month, as a list, and as a calendar that other programs
 * read at a secret address. It stores nothing of what it shows; it looks at the tables of {@code account} and
 * {@code review}, and at the history of an account for what no longer holds.
 */
package nl.accountregister.calendar;
