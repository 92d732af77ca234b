/** The ledger of messages, what communications does about one, the addresses at which mail does not arrive, and the trial message. */
package nl.accountregister.outbox.web;
