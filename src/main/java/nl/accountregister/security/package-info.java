/**
 * Aanmelden en rechten: users, sessions as revocable rows, API keys, and the permissions that services ask for.
 * It uses {@code shared} and {@code audit}.
 */
package nl.accountregister.security;
