package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.handover.HandoverAnswer;
import nl.accountregister.handover.NewHandover;
import nl.accountregister.handover.OldAccess;
import nl.accountregister.web.SentJson;

import java.util.Set;

/** What a program sends about an overdracht. */
final class HandoverBody {

    private HandoverBody() {
    }

    /** What the new owner answers, with why not. */
    record Answer(@Nullable HandoverAnswer answer, @Nullable String reason) {
    }

    static NewHandover proposal(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("nieuweEigenaar", "plaatsvervanger", "ingangsdatum", "toegangOudeEigenaar", "toelichting"));
        return sent.checked(new NewHandover(sent.id("nieuweEigenaar", null), sent.id("plaatsvervanger", null), sent.date("ingangsdatum", null),
            sent.coded("toegangOudeEigenaar", OldAccess.class, null), sent.text("toelichting", null)));
    }

    static Answer answer(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("antwoord", "reden"));
        return sent.checked(new Answer(sent.coded("antwoord", HandoverAnswer.class, null), sent.text("reden", null)));
    }

    /** Why a handover is taken back; null when it was left out. */
    @Nullable
    static String withdrawal(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("reden"));
        return sent.checked(sent.text("reden", null));
    }
}
