package nl.accountregister.reminder;

import java.util.List;
import java.util.Map;

/**
 * Deel of a letter: what is late where the reader manages, or where they stand in.
 *
 * @param standIn whether the managers of these locations cannot be reached
 * @param places  names of the locations with what is late there, in the order of the letter
 */
public record LetterPart(boolean standIn, Map<String, List<LetterLine>> places) {
}
