/** What every feature may use: who acts, what can go wrong, which language, what time it is. It uses no feature. */
package nl.accountregister.shared;
