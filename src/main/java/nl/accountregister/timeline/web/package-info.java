/** The course of an account as a page, as a panel of the account's page and in the API. */
package nl.accountregister.timeline.web;
