/** The register of official accounts. Only the entry point lives here; every room below has its own description. */
package nl.accountregister;
