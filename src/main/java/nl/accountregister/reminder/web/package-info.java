/** The ledger of reminders as a page, as a panel of the account's page and in the API; and the button that runs a round. */
package nl.accountregister.reminder.web;
