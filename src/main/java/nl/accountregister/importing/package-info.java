/**
 * Import of an inventory that exists already, from a CSV or an Excel file: columns, a trial with everything that is wrong, and
 * then all of it, or the good rows, or nothing. An import can be undone while nothing has happened to its accounts since. It
 * uses {@code account}, {@code location}, {@code person}, {@code platform}, {@code organisation} and {@code document}.
 */
package nl.accountregister.importing;
