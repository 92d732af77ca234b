package nl.accountregister.shared;

import java.util.Map;

/**
 * Keuze of one of many by name, such as a medewerker: all of them while they are few, and those that a search finds when they are many.
 *
 * @param searching whether they are too many to list, so that one is looked for by name
 * @param names     what can be chosen by its id, in the order in which a form offers it
 * @param found     how many of them the search found; the others are what was chosen already
 * @param more      whether more match than are offered
 */
public record Choice(boolean searching, Map<Long, String> names, int found, boolean more) {
}
