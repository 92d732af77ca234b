/**
 * Aanvraag, intake and besluit: how someone asks for an account, how communications treats what was asked, and how an
 * approval becomes an account in preparation with its plan. It uses {@code account}, {@code plan}, {@code person},
 * {@code history}, {@code location}, {@code organisation}, {@code platform} and {@code outbox}.
 */
package nl.accountregister.intake;
