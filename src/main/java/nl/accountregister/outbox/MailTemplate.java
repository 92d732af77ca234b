package nl.accountregister.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mailtekst: each text that the register sends, with the values that it needs and the ones that it may get. The text
 * itself is {@code templates/mail/<code>.<nl|en>.md}. Every text also knows {@code organisation}, {@code department},
 * {@code contactEmail}, {@code contactPhone}, {@code recipientName} and {@code registerLink}.
 *
 * <p>{@code request} and {@code account} are names as people know them, such as "Facebookpagina AC De Brug"; {@code link} is the
 * page that the mail is about ({@link Outbox#link}); {@code …On} and {@code …By} are dates.
 */
public enum MailTemplate {
    /** To the requester: it has been sent in. */
    REQUEST_SUBMITTED(Set.of("request", "decideBy", "link"), Set.of()),
    /** To communications: there is a new request. */
    REQUEST_RECEIVED(Set.of("request", "requester", "decideBy", "link"), Set.of()),
    /** To the requester: communications asks for more. */
    REQUEST_QUESTION(Set.of("request", "question", "link"), Set.of()),
    /** To communications: the requester has answered. */
    REQUEST_ANSWERED(Set.of("request", "requester", "link"), Set.of("answer")),
    /** To the requester: the intake has begun; {@code intakeOn} is the day of the talk, {@code agreements} what was agreed. */
    REQUEST_IN_INTAKE(Set.of("request", "link"), Set.of("intakeOn", "agreements")),
    /** To the requester: one department agreed, another has yet to decide. */
    REQUEST_WAITS(Set.of("request", "agreed", "waitsFor", "decideBy", "link"), Set.of()),
    /** To who decides for the department that has yet to. */
    REQUEST_YOUR_TURN(Set.of("request", "requester", "agreed", "waitsFor", "decideBy", "link"), Set.of()),
    /** To the requester, with the plan as PDF. */
    REQUEST_APPROVED(Set.of("request", "link"), Set.of("explanation")),
    /** To the requester, with the plan as PDF; {@code conditions} is a list of sentences. */
    REQUEST_APPROVED_WITH_CONDITIONS(Set.of("request", "conditions", "link"), Set.of("explanation", "until")),
    /** To the requester; {@code explanation} is the reason. */
    REQUEST_REJECTED(Set.of("request", "explanation", "link"), Set.of()),
    /** To communications. */
    REQUEST_WITHDRAWN(Set.of("request", "requester", "link"), Set.of("explanation")),
    /** To owner and deputy; {@code url} is the page itself as {@link java.net.URI}. */
    ACCOUNT_ACTIVE(Set.of("account", "platform", "url", "reviewOn", "link"), Set.of()),
    /** To owner and deputy. */
    ACCOUNT_SUSPENDED(Set.of("account", "reason", "link"), Set.of()),
    /** To owner and deputy. */
    ACCOUNT_RESUMED(Set.of("account", "link"), Set.of("reason")),
    /** To owner and deputy. */
    ACCOUNT_CLOSED(Set.of("account", "reason", "link"), Set.of()),
    /**
     * To whom the steps of the ladder name, about everything that is due for them. Each section holds {@code lines}; a section
     * that is empty is left out. {@code before}, {@code on} and {@code after} tell where the day is, {@code daysText} such as
     * "over 7 dagen"; {@code who} could not be reached, for the reason that one of the last names says.
     */
    REVIEW_REMINDER(Set.of("count", "one", "several", "list"), Set.of("more"), new Sections(Set.of("todo", "second", "manager", "communications", "standIn", "actions"),
        Set.of("account", "platform", "dueOn", "daysText", "before", "on", "after", "owner", "what", "link", "who", "substitute", "absent", "left", "no_address",
            "faulty_address", "refused", "none"))),
    /** To communications, once a week; {@code late} is what has waited longest. */
    REMINDER_DIGEST(Set.of("weekOf", "overdue", "longOverdue", "soon", "actions", "lateActions", "refused", "nobody", "reviewsLink", "remindersLink", "refusedLink"),
        Set.of(), new Sections(Set.of("late"), Set.of("account", "platform", "dueOn", "daysText", "owner", "link"))),
    /** To the manager of a region, with the letter as PDF; {@code count} accounts are late, in the places that are theirs and those where they stand in. */
    MONTHLY_LETTER(Set.of("count", "month", "days", "link"), Set.of("one", "several", "own", "standIn")),
    /** To communications: a version of a plan waits for a decision. */
    PLAN_PROPOSED(Set.of("account", "proposer", "number", "link"), Set.of()),
    /** To owner and deputy, with the plan as PDF. */
    PLAN_APPROVED(Set.of("account", "number", "link"), Set.of("explanation")),
    /** To owner and deputy: a proposal came back; {@code reason} says what has to be different. */
    PLAN_RETURNED(Set.of("account", "number", "reason", "link"), Set.of()),
    /** To communications: a review asks for action; {@code reviewer} is who said so. */
    REVIEW_ACTION(Set.of("account", "platform", "reviewer", "action", "link"), Set.of("actionBy")),
    /** To whom a review gives something to do; {@code actions} is the list of it, each with its day. */
    REVIEW_TO_DO(Set.of("account", "reviewer", "actions", "link"), Set.of()),
    /** To who can look as second at a review of an account with high risk. */
    REVIEW_SECOND(Set.of("account", "reviewer", "link"), Set.of()),
    /** To the reviewer: {@code second} looked and does not agree. */
    REVIEW_RETURNED(Set.of("account", "second", "reason", "link"), Set.of()),
    /** To owner, deputy, managers and communications: {@code leaver} leaves, and {@code accounts} is the list of accounts that concern the receiver. */
    LEAVING_BEGUN(Set.of("leaver", "lastOn", "accounts", "link"), Set.of()),
    /** To the same: the last day is another. */
    LEAVING_MOVED(Set.of("leaver", "lastOn", "accounts", "link"), Set.of()),
    /** To the same: the leaver stays. */
    LEAVING_WITHDRAWN(Set.of("leaver", "accounts", "link"), Set.of()),
    /** To owner, deputy and communications, later to managers: not everything has been done; {@code daysText} such as "7 dagen te laat". */
    LEAVING_OVERDUE(Set.of("leaver", "lastOn", "daysText", "accounts", "link"), Set.of()),
    /** To the new owner: will you take over? {@code fromOn} is the first day. */
    HANDOVER_ASKED(Set.of("account", "proposer", "owner", "fromOn", "link"), Set.of("note")),
    /** To the owner: somebody else proposes to hand over the account. */
    HANDOVER_ANNOUNCED(Set.of("account", "proposer", "newOwner", "fromOn", "link"), Set.of()),
    /** To the new owner, who has not answered. */
    HANDOVER_REMINDER(Set.of("account", "proposer", "askedOn", "fromOn", "link"), Set.of()),
    /** To the manager or communications: the new owner does not answer. */
    HANDOVER_UNANSWERED(Set.of("account", "proposer", "newOwner", "askedOn", "link"), Set.of()),
    /** To owner and proposer. */
    HANDOVER_ACCEPTED(Set.of("account", "newOwner", "fromOn", "link"), Set.of()),
    /** To owner, proposer and communications. */
    HANDOVER_DECLINED(Set.of("account", "newOwner", "reason", "link"), Set.of()),
    /** To new owner, owner and proposer. */
    HANDOVER_WITHDRAWN(Set.of("account", "withdrawer", "reason", "link"), Set.of()),
    /** To all concerned and communications; {@code cause} says why it could not go on. */
    HANDOVER_STOPPED(Set.of("account", "newOwner", "cause", "link"), Set.of()),
    /** To who reported something and left an address; says nothing of what they typed. */
    SIGNAL_RECEIPT(Set.of("reference", "kind", "link"), Set.of()),
    /** To communications: something was reported; {@code account} is ours that it is about. */
    SIGNAL_RECEIVED(Set.of("reference", "kind", "dueOn", "link"), Set.of("account")),
    /** To communications: so much is reported that it is not told one by one any more. */
    SIGNAL_MANY(Set.of("count", "link"), Set.of()),
    /** To who is to answer in a discussion; {@code note} is what communications says with it. */
    SIGNAL_ANSWER(Set.of("dueOn", "link"), Set.of("account", "note")),
    /** To whom a request was begun for, because their page is there already. */
    SIGNAL_DRAFT(Set.of("link"), Set.of()),
    /** To who has to do something about what was reported; {@code escalated} when it has waited long. */
    SIGNAL_REMINDER(Set.of("count", "link"), Set.of("one", "several", "more", "escalated"), new Sections(Set.of("due"), Set.of("signal", "dueOn", "daysText", "link"))),
    /** To who tries whether mail leaves the house. */
    MAIL_TRIAL(Set.of("sentBy", "link"), Set.of()),
    /** To who keeps signed heads of the audit log outside the register; {@code line} is the head as its file has it, {@code key} the public key. */
    AUDIT_HEAD(Set.of("number", "entry", "line", "key", "link"), Set.of()),
    /** To the new owner, the old one and the deputy: it has happened, and what is to be done on the platform itself. */
    HANDOVER_DONE(Set.of("account", "platform", "newOwner", "owner", "link"), Set.of("deputy", "reviewOn"));

    /**
     * Values that hold lines.
     *
     * @param names names of the values
     * @param lines names of the values of each line
     */
    record Sections(Set<String> names, Set<String> lines) {

        private static final Sections NONE = new Sections(Set.of(), Set.of());
    }

    private final Set<String> required;
    private final Set<String> optional;
    private final Sections sections;

    MailTemplate(Set<String> required, Set<String> optional) {
        this(required, optional, Sections.NONE);
    }

    MailTemplate(Set<String> required, Set<String> optional, Sections sections) {
        this.required = required;
        this.optional = Stream.concat(optional.stream(), sections.names().stream()).collect(Collectors.toUnmodifiableSet());
        this.sections = sections;
    }

    /** The name of the text and the kind of message, such as {@code request-submitted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of the values that a mail with this text must have. */
    public Set<String> required() {
        return required;
    }

    /** Names of the values that it may have. */
    public Set<String> optional() {
        return optional;
    }

    /** Values to try a text out with: every section has a line. */
    Map<String, Object> samples() {
        Map<String, Object> samples = new HashMap<>();
        Stream.of(required, optional).flatMap(Set::stream).forEach(name -> samples.put(name, "x"));
        Map<String, String> line = sections.lines().stream().collect(Collectors.toMap(name -> name, name -> "x"));
        sections.names().forEach(name -> samples.put(name, Map.of("lines", List.of(line))));
        return samples;
    }
}
