/**
 * Verification, de openbare controle: whether an address is that of an official account, and the public list of those
 * accounts. For everybody, without signing in, and so about public facts only. It uses {@code account}, {@code platform},
 * {@code location} and {@code organisation}, and writes nothing.
 */
package nl.accountregister.verification;
