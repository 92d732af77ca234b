package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Preview;
import nl.accountregister.shared.Actor;

import java.util.List;

/** What a decision sets going: the question on record, the account, the mail. */
@Singleton
class Decided {

    private final RequestPapers papers;
    private final RequestApproval approval;
    private final RequestMail mail;

    Decided(RequestPapers papers, RequestApproval approval, RequestMail mail) {
        this.papers = papers;
        this.approval = approval;
        this.mail = mail;
    }

    /** @param others the departments that have to agree after this */
    Preview preview(AccountRequest request, List<Decision> round, List<String> others) {
        return others.isEmpty() ? mail.preview(request, round) : mail.previewWaiting(request, round, others);
    }

    /**
     * @param others the departments that have to agree after this; while there are any, nothing follows but mail
     * @return the account that came of it; null when none did
     */
    @Nullable
    Long carryOut(Actor actor, AccountRequest request, List<Decision> round, List<String> others) {
        if (!others.isEmpty()) {
            mail.waiting(request, round, others);
            return null;
        }
        Decision last = round.get(round.size() - 1);
        if (request.status() == RequestStatus.MORE_INFORMATION_ASKED) {
            papers.add(new RequestMessage(null, request.id(), MessageKind.QUESTION, last.explanation(), last.decidedBy(),
                last.decidedByName(), last.decidedAt()));
        }
        if (!request.status().isApproved()) {
            mail.decided(request, round, null);
            return null;
        }
        long account = approval.carryOut(actor, request, round);
        Attachment plan = approval.plan(account);
        mail.decided(request, round, plan);
        return account;
    }
}
