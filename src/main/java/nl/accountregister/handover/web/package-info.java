/** Overdrachten as pages, as a panel of the account's page, on the home page and in the API. */
package nl.accountregister.handover.web;
