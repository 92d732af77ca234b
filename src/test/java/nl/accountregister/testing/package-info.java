/** What tests of several features share: the MySQL database of a test and the clock that a test can move. */
package nl.accountregister.testing;
