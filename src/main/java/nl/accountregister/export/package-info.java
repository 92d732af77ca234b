/**
 * Bestanden, lists taken out of the register as files: streamed while the database reads, or made ready in the background, and
 * kept on record with what proves that a file is whole and unchanged. It knows no list itself; features hand it their table and
 * the source of its rows. It may use {@code document}, {@code organisation} and {@code audit}.
 */
package nl.accountregister.export;
