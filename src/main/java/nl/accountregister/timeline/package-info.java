/**
 * Verloop of an account: one list of everything that was asked about it and done with it, from the audit log, the reviews
 * with their actions, and the reminders with what became of them. It keeps nothing of its own.
 */
package nl.accountregister.timeline;
