package nl.accountregister.inventory;

import java.util.EnumSet;
import java.util.Set;

/** Wat een overzicht van een account meer vertelt dan zijn eigen gegevens. Each costs a query, so that only what is shown is asked. */
public enum InventoryFact {
    /** The version of the plan that was in force. */
    PLAN,
    /** Deviations and exemptions. */
    DEVIATIONS,
    /** People with access, and beheerders in service. */
    ACCESS,
    /** Conditions that held. */
    CONDITIONS,
    /** What the last review said. */
    OUTCOME,
    /** Whether its review was late, and its owner out of service. */
    STANDING,
    /**
     * User name, visibility, high risk, version, departments, recovery mailbox, subject, last review, audience, reason of the status, interval
     * and id of the platform: what few lists show, much of it long, and a sort of many rows carries along.
     */
    DETAILS;

    /** What the page shows. */
    public static final Set<InventoryFact> OF_THE_PAGE = Set.copyOf(EnumSet.of(PLAN, DEVIATIONS, STANDING));
    public static final Set<InventoryFact> ALL = Set.copyOf(EnumSet.allOf(InventoryFact.class));
}
