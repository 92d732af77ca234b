package nl.accountregister.person;

import java.util.List;

/** Medewerker as lists show one, with the functions that have not ended. */
public record PersonRow(Person person, List<HoldingRow> holdings) {
}
