/** Locatie and regio: where the organisation works, such as an activiteitencentrum (AC). It uses {@code shared} only. */
package nl.accountregister.location;
