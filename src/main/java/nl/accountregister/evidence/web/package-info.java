/** The dossier and the controls as pages, files and in the API. */
package nl.accountregister.evidence.web;
