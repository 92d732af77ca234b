/** Pages, JSON, feed and fragment of the public check and of the public list; all without signing in. */
package nl.accountregister.verification.web;
