/** Auditlogboek: its pages and its part of the API, for auditors and administrators. It uses {@code audit}, {@code security} and {@code web}. */
package nl.accountregister.audit.web;
