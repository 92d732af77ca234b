/**
 * Signal, de melding: somebody, signed in or not, reports a page that imitates us, a discussion that gets out of hand, a page
 * that should not be there, or misuse of the name. Communications judges it, and what was judged to be an imitation is known
 * to the public check in the same transaction. It uses {@code account}, {@code platform} and {@code verification} to know
 * what was reported, {@code officer} to say who answers, {@code intake} for what becomes a request, runs when {@code reminder}
 * says that a round is due, and mails through {@code outbox}.
 */
package nl.accountregister.signal;
