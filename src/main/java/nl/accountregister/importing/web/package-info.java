/** Pages and calls of the import of an inventory. */
package nl.accountregister.importing.web;
