/** Locatie and regio: where the organisation works, such as an activiteitencentrum (AC). It uses {@code organisation} for the names that the document gives, and {@code audit}. */
package nl.accountregister.location;
