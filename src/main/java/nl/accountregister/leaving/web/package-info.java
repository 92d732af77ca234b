/** The checklists of who leaves as pages, as a part of the pages of a medewerker and of an account, and in the API. */
package nl.accountregister.leaving.web;
