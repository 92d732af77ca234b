/** Classes that break the house rules on purpose: a rule that does not see its own does not work. No test uses them. */
package nl.accountregister.planted;
