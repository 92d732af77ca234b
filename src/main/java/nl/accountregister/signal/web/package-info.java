/** Meldingen: the form for everyone, the list and the page of communications, a panel on the account's page, and the API. */
package nl.accountregister.signal.web;
