/**
 * Aanmelden en rechten: users, sessions as revocable rows, API keys, and who sends a request.
 * It uses {@code shared} and {@code audit}.
 */
package nl.accountregister.security;
