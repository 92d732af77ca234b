/**
 * Locatie and regio: where the organisation works, such as an activiteitencentrum (AC). Who manages one and which accounts
 * belong to it is told by {@code person} and {@code account}, through {@code LocationPanel}. It uses {@code organisation}
 * for the names that the document gives, and {@code audit}.
 */
package nl.accountregister.location;
