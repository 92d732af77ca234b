package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;

import java.time.LocalDate;
import java.util.List;

/**
 * Meldingen, to read. Communications sees all, the auditor all but who reported it and the pictures; whoever is to answer sees
 * what they have to answer.
 */
@Singleton
public class Signals {

    private static final Page.Slice FEW = new Page.Slice(1, 10);

    private final SignalRepository signals;
    private final SignalAttachmentRepository attachments;
    private final SignalBook book;
    private final SignalSearch search;
    private final Accounts accounts;

    Signals(SignalRepository signals, SignalAttachmentRepository attachments, SignalBook book, SignalSearch search, Accounts accounts) {
        this.signals = signals;
        this.attachments = attachments;
        this.book = book;
        this.search = search;
        this.accounts = accounts;
    }

    /**
     * A melding with everything about it.
     *
     * @param signal      without who reported it for who may not know that
     * @param account     of ours that it is about; null when there is none
     * @param attachments none for who may not see the pictures
     * @param others      other meldingen about the same address, ten at most
     */
    public record Dossier(Signal signal, SignalCase treatment, @Nullable Account account, List<AttachmentRow> attachments, List<SignalEvent> events,
                          List<SignalRow> others) {
    }

    /** Bijlage to take along. */
    public record File(String name, PictureKind kind, byte[] content) {
    }

    /** A page of the list, by the day on which something has to be done. @throws Refused when it is not for the actor */
    @ReadOnly
    public Page<SignalRow> list(Actor actor, SignalFilter filter, Page.Slice slice) {
        Permission.SEE_SIGNALS.require(actor);
        return Page.of(search.rows(filter, slice), search.count(filter), slice);
    }

    /** How many there are of a kind. @throws Refused when it is not for the actor */
    @ReadOnly
    public long count(Actor actor, SignalFilter filter) {
        Permission.SEE_SIGNALS.require(actor);
        return search.count(filter);
    }

    /** Those that wait for the actor's answer, ten at most. */
    @ReadOnly
    public List<SignalRow> waitingFor(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        return actor.personId() == null ? List.of() : search.rows(SignalFilter.waitingFor(actor.personId()), FEW);
    }

    /** @throws NotFound also when the actor may not know of it */
    @ReadOnly
    public Dossier get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        SignalCase found = book.find(id);
        boolean sees = Permission.SEE_SIGNALS.heldBy(actor);
        if (!sees && !actor.is(found.responderId())) {
            throw new NotFound();
        }
        boolean handles = Permission.HANDLE_SIGNALS.heldBy(actor);
        Signal signal = book.signal(id);
        return new Dossier(handles ? signal : signal.anonymous(), found, found.accountId() == null ? null : accounts.findSystem(found.accountId()).orElse(null),
            handles ? attachments.rowsOf(id) : List.of(), book.events(id), sees ? search.others(found, FEW) : List.of());
    }

    /** The newest and the open ones about an account, ten at most. @throws NotFound when the actor does not see the account in full */
    @ReadOnly
    public List<SignalRow> of(Actor actor, long accountId) {
        return of(actor, accountId, null);
    }

    /** The same as the register knew it at the end of a day. @param day null for today */
    @ReadOnly
    public List<SignalRow> of(Actor actor, long accountId, @Nullable LocalDate day) {
        accounts.getInFull(actor, accountId);
        return search.rows(SignalFilter.about(accountId).on(day), FEW);
    }

    /** A picture that was sent along. @throws NotFound when there is none, or it was erased @throws Refused when it is not for the actor */
    @ReadOnly
    public File attachment(Actor actor, long id, int position) {
        Permission.HANDLE_SIGNALS.require(actor);
        SignalAttachment found = attachments.findBySignalIdAndPosition(id, position).orElseThrow(NotFound::new);
        return new File(book.signal(id).reference() + "-" + position + "." + found.kind().ending(), found.kind(), found.content());
    }

    /** System call: what came in under a reference, for who has it. @throws NotFound when there is none */
    @ReadOnly
    public Signal received(String reference) {
        return signals.findByReference(reference).map(Signal::anonymous).orElseThrow(NotFound::new);
    }
}
