/**
 * Medewerker: a person who is in service from a date until a date and holds officers, entered by hand or from a file of
 * the HR system. It uses {@code location}, {@code officer} and {@code document}.
 */
package nl.accountregister.person;
