/** The home page and the pages about the site itself. It may use every feature; no feature uses it. */
package nl.accountregister.site;
