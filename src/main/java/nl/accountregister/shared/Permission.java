package nl.accountregister.shared;


import java.util.EnumSet;
import java.util.Set;

/** Recht: what a role may do, row by row the permission table of the register. Services ask; nothing else checks. */
public enum Permission {
    /** See every account, location, request and the ledger in full. */
    SEE_EVERYTHING(Role.COMMUNICATIONS, Role.AUDITOR, Role.ADMINISTRATOR),
    /** Make and submit a request; a requester only for own locations. */
    REQUEST(Role.REQUESTER, Role.COMMUNICATIONS),
    /** Record an intake and decide, never on one's own request. */
    DECIDE(Role.COMMUNICATIONS),
    /** Register an existing account, change, suspend, close it. */
    MANAGE_ACCOUNTS(Role.COMMUNICATIONS),
    /** Review any account; owner and deputy may review theirs without it. */
    REVIEW_ANY(Role.COMMUNICATIONS),
    /** Grant and revoke access, exempt. */
    MANAGE_ACCESS(Role.COMMUNICATIONS),
    /** Add and change medewerkers, their functions and their leaving, and import them. */
    MANAGE_PEOPLE(Role.COMMUNICATIONS, Role.ADMINISTRATOR),
    /** Change the officers' table. */
    MANAGE_OFFICERS(Role.COMMUNICATIONS),
    /** Run a reminder round. */
    RUN_REMINDERS(Role.COMMUNICATIONS),
    /** Send a message again, and say that one came back. */
    RESEND_MAIL(Role.COMMUNICATIONS),
    /** Send a message to oneself to see how the mail server answers. */
    TRY_MAIL(Role.COMMUNICATIONS, Role.ADMINISTRATOR),
    /** See and export the inventory. */
    SEE_INVENTORY(Role.COMMUNICATIONS, Role.AUDITOR, Role.ADMINISTRATOR),
    /** See what was reported, and what became of it; who reported it is for {@link #HANDLE_SIGNALS}. */
    SEE_SIGNALS(Role.COMMUNICATIONS, Role.AUDITOR),
    /** Judge what was reported and see to it. */
    HANDLE_SIGNALS(Role.COMMUNICATIONS),
    /** Read the audit log and verify its chain. */
    SEE_AUDIT(Role.AUDITOR, Role.ADMINISTRATOR),
    /** Note what was found of the items of a sample. */
    NOTE_FINDINGS(Role.AUDITOR),
    /** Users, profile, platforms, API keys. */
    ADMINISTER(Role.ADMINISTRATOR),
    /** What everyone who signed in may see: the officer table, the blank forms. */
    SIGNED_IN(Role.values());

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = roles.length == 0 ? Set.of() : EnumSet.copyOf(Set.of(roles));
    }

    public boolean heldBy(Actor actor) {
        return actor.hasAny(roles);
    }

    /** @throws Refused (403) when none of the actor's roles holds this permission */
    public void require(Actor actor) {
        if (!heldBy(actor)) {
            throw new Refused(name(), "error.refused");
        }
    }
}
