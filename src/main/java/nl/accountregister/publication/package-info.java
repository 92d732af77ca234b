/**
 * Publicatielogboek: what was published on an account, noted in a line by who has access to it (Kempenhaeghe: record what you
 * published), where the organisation or the account keeps such a log. What was noted first stays, with who changed it and why.
 * It uses {@code account}, {@code access} and {@code person}, and the profile says whether all accounts keep one.
 */
package nl.accountregister.publication;
