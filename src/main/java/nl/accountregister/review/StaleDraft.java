package nl.accountregister.review;

import nl.accountregister.shared.Conflict;

/** Somebody else saved the draft meanwhile; both are there. */
public final class StaleDraft extends Conflict {

    private final transient ReviewDraft theirs;

    StaleDraft(ReviewDraft theirs) {
        super("review.draft.stale", theirs.savedByName(), theirs.savedAt());
        this.theirs = theirs;
    }

    /** What the other one saved. */
    public ReviewDraft theirs() {
        return theirs;
    }
}
