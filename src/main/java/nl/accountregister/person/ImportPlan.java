package nl.accountregister.person;

import java.util.List;

/**
 * Proefrun: what a file of the HR system would change. Nobody is deleted; who is not in the file is only named.
 *
 * @param encoding  how the bytes were read, such as {@code windows-1252}
 * @param separator what stands between the cells
 * @param ignored   heads that the import has no use for
 * @param rows      rows that were read
 * @param changes   in the order of the file
 * @param unchanged medewerkers in the file for whom nothing changes
 * @param absent    medewerkers in service who are not in the file
 * @param faults    everything that is wrong, by row; nothing can be stored while there is any
 */
public record ImportPlan(String encoding, char separator, List<String> ignored, int rows, List<ImportChange> changes, int unchanged,
                         List<Absent> absent, List<ImportFault> faults) {

    /** Somebody in service who is not in the file. */
    public record Absent(long personId, String name) {
    }

    public long count(ImportChange.Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).count();
    }
}
