/** Page that fills in the disclaimer of the organisation's document. Uses {@code organisation} and {@code web}. */
package nl.accountregister.organisation.web;
