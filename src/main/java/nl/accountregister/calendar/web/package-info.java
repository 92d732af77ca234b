/** The calendar as a page and in the API, the page of one's secret addresses, and the answer to who reads such an address. */
package nl.accountregister.calendar.web;
