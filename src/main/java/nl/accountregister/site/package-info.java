/** The home page, the pages about the site itself, and the rehearsal of it all after a start. It may use every feature; no feature uses it. */
package nl.accountregister.site;
