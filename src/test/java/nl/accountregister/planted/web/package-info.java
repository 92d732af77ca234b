/** Classes of web that break the house rules on purpose. */
package nl.accountregister.planted.web;
