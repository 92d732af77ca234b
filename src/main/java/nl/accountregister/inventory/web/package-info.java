/** The inventory as a page and as files. */
package nl.accountregister.inventory.web;
