/** Access as a part of the page of an account, its forms and its API. */
package nl.accountregister.access.web;
