/** The places, what is left out on purpose and what stands still, as pages and in the API. */
package nl.accountregister.completeness.web;
