/**
 * Volledigheid: where an account is expected and where there is one, where there is none on purpose (bewust geen account), what
 * stays in preparation for too long and what is dormant (slapend). It reads the history of {@code account} and the profile of
 * {@code organisation}, and knows {@code location} and {@code platform}.
 */
package nl.accountregister.completeness;
