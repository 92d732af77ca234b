package nl.accountregister.verification.web;

import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Reason;
import nl.accountregister.verification.Ground;
import nl.accountregister.verification.Judgement;
import nl.accountregister.verification.Verdict;
import nl.accountregister.web.PageContext;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A judgement in the reader's language: what it is, why, and what to do. */
record CheckWords(PageContext ctx, Judgement judgement, Platforms platforms) {

    /** What is said otherwise to who fills in a form of the register, where there is a platform to choose and a page of one's own. */
    private static final Set<Reason> TO_A_VISITOR = EnumSet.of(Reason.WHICH_PLATFORM, Reason.UNKNOWN_HOST, Reason.FRONT_PAGE, Reason.MORE_THAN_ONE_ADDRESS,
        Reason.INVITATION);

    String title() {
        boolean unread = judgement.verdict() == Verdict.UNKNOWN && judgement.asked() == null;
        return ctx.t("verification.title." + judgement.verdict().code() + (unread ? ".unread" : hasOurName() ? ".sameName" : ""), ctx.organisation().name());
    }

    /** What it is and why, in a sentence or two. */
    String what() {
        if (judgement.refused() != null) {
            Reason reason = judgement.refused().reason();
            return ctx.t(TO_A_VISITOR.contains(reason) ? "verification.refused." + reason.name() : reason.key(), judgement.refused().args().toArray());
        }
        String on = platforms.name(judgement.asked().platform().code());
        if (judgement.verdict() == Verdict.SUSPICIOUS) {
            boolean named = judgement.ground() == Ground.LOOK_ALIKE && judgement.account() != null;
            return ctx.t("verification.why." + judgement.ground().code() + (hasOurName() ? ".sameName" : named ? ".named" : ""), named ? judgement.account().name() : "");
        }
        return ctx.t("verification.what." + judgement.verdict().code(), judgement.account() == null ? "" : judgement.account().name(), on,
            ctx.organisation().name());
    }

    /**
     * A page with the very name of an account of ours, of another kind: a group beside a page, or a second address that the platform
     * gave that account itself. Which of the two cannot be seen, so it is not said that it is somebody else's.
     */
    private boolean hasOurName() {
        return judgement.ground() == Ground.LOOK_ALIKE && judgement.asked() != null && judgement.account() != null && judgement.account().handle() != null
            && judgement.asked().handle().equalsIgnoreCase(judgement.account().handle());
    }

    /** In what the names differ, for a look-alike. */
    List<String> differences() {
        return judgement.differences().stream().map(d -> ctx.t("platform.difference." + d.name())).toList();
    }

    String advice() {
        return ctx.t("verification.advice." + judgement.verdict().code());
    }
}
