/** The files that were made: their progress, the files themselves and their manifests. */
package nl.accountregister.export.web;
