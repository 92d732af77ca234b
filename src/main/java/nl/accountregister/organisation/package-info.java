/**
 * Organisatieprofiel: what makes this deployment the register of one organisation, read from
 * {@code templates/profielen/<name>.yml} when the register starts. Uses {@code shared} and {@code platform}.
 */
package nl.accountregister.organisation;
