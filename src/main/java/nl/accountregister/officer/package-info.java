/**
 * Functionaris: the table of functions, and which accounts each function has or may use, with the period in which each
 * row holds. It is policy, compared with reality elsewhere. Uses {@code shared}, {@code organisation}, {@code audit} and
 * {@code security}.
 */
package nl.accountregister.officer;
