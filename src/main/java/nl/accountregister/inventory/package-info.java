/**
 * Overzicht, the inventory of all accounts as the register knew them at the end of a day, to look at and to export. It
 * asks the history of {@code account}, today as well, so that today and the past are one query.
 */
package nl.accountregister.inventory;
