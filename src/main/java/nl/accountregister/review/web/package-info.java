/** Reviews as pages, as a panel of the account's page and in the API. */
package nl.accountregister.review.web;
