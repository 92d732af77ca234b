package nl.accountregister.security;

import nl.accountregister.shared.Actor;

/**
 * Someone who signed in.
 *
 * @param actor     who
 * @param formToken what each form of this session must carry; empty for an API key, which sends no forms
 */
public record SignedIn(Actor actor, String formToken) {
}
