/** Beheerplannen as pages, PDF and in the API; the blank forms and the house rules. */
package nl.accountregister.plan.web;
