/**
 * Demo: a clearly fictional year of one organisation, lived through the same services as any other, on a clock that
 * is set back. It may use every feature; nothing uses it, and without demo mode none of it is there.
 */
package nl.accountregister.demo;
