/** Pages and API of the accounts. Features above {@code account} add panels to its page. */
package nl.accountregister.account.web;
