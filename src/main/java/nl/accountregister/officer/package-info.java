/**
 * Functionaris: the table of functions, and which accounts each function has or may use. It is policy, compared with
 * reality elsewhere. Uses {@code shared} and {@code organisation}.
 */
package nl.accountregister.officer;
