/** What tests of several features share: the MySQL database of a test, the clock that a test can move, the browser. */
package nl.accountregister.testing;
