/** Toegang: who has which rights on an account. Recorded, never passwords. It uses {@code account} and {@code person}. */
package nl.accountregister.access;
