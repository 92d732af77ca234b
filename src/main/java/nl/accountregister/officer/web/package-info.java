/** The officers' table as a page and in the API. */
package nl.accountregister.officer.web;
