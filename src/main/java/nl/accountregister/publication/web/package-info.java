/** Publications as pages, as a part of the page of an account, as a file and in the API. */
package nl.accountregister.publication.web;
