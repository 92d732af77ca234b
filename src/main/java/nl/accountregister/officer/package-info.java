/**
 * Functionaris: the table of functions, and which accounts each function has or may use. It is policy, compared with
 * reality elsewhere. Uses {@code shared}, {@code organisation} and {@code security}.
 */
package nl.accountregister.officer;
