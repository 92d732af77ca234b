/**
 * Uitgaande post: a mail is planned in the transaction of the change that it tells of and sent afterwards by a worker,
 * so that no change is told that was rolled back and no mail is lost. Mail texts are in {@code templates/mail/}; this
 * is the only room that knows a mail server. It keeps the addresses at which mail does not arrive. Uses
 * {@code organisation}, {@code person}, {@code audit}, {@code security} and {@code shared}.
 */
package nl.accountregister.outbox;
