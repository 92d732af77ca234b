/** Inloggen: how requests show who sends them, and the pages to sign in and out. */
package nl.accountregister.security.web;
