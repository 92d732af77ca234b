package nl.accountregister.verification.web;

import nl.accountregister.platform.Platforms;
import nl.accountregister.verification.Ground;
import nl.accountregister.verification.Judgement;
import nl.accountregister.verification.Verdict;
import nl.accountregister.web.PageContext;

import java.util.List;

/** A judgement in the reader's language: what it is, why, and what to do. */
record CheckWords(PageContext ctx, Judgement judgement, Platforms platforms) {

    String title() {
        return ctx.t("verification.title." + judgement.verdict().code(), ctx.organisation().name());
    }

    /** What it is and why, in a sentence or two. */
    String what() {
        if (judgement.refused() != null) {
            return ctx.t(judgement.refused().reasonKey(), judgement.refused().args().toArray());
        }
        String on = platforms.name(judgement.asked().platform().code());
        if (judgement.verdict() == Verdict.SUSPICIOUS) {
            boolean named = judgement.ground() == Ground.LOOK_ALIKE && judgement.account() != null;
            return ctx.t("verification.why." + judgement.ground().code() + (named ? ".named" : ""), named ? judgement.account().name() : "");
        }
        return ctx.t("verification.what." + judgement.verdict().code(), judgement.account() == null ? "" : judgement.account().name(), on,
            ctx.organisation().name());
    }

    /** In what the names differ, for a look-alike. */
    List<String> differences() {
        return judgement.differences().stream().map(d -> ctx.t("platform.difference." + d.name())).toList();
    }

    String advice() {
        return ctx.t("verification.advice." + judgement.verdict().code());
    }
}
