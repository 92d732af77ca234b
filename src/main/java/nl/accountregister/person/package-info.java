/** Medewerker: a person who is in service from a date until a date and holds officers. It uses {@code location}. */
package nl.accountregister.person;
