/**
 * Platform: the catalogue of social-media platforms ({@code templates/platforms.yml}) and the recognition of what a
 * person pastes as the address of an account. Knows no database and uses only {@code shared}; every feature may use it.
 */
package nl.accountregister.platform;
