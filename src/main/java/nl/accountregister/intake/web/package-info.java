/** Pages and API of aanvragen: the wizard of the requester, the queue and the decision of communications. */
package nl.accountregister.intake.web;
