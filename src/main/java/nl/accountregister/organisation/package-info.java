/**
 * Organisatieprofiel: what makes this deployment the register of one organisation, read from
 * {@code templates/profielen/<name>.yml} when the register starts. Uses only {@code shared}.
 */
package nl.accountregister.organisation;
