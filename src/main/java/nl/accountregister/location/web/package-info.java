/** Pages and API of the locaties: the list, the page of each, adding, changing and closing. */
package nl.accountregister.location.web;
