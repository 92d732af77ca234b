/** Medewerkers as pages and in the API: the list, a medewerker, adding and changing, functions, leaving, and the import. */
package nl.accountregister.person.web;
