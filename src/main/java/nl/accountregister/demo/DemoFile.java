package nl.accountregister.demo;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.location.LocationKind;
import nl.accountregister.officer.OfficerTie;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.yaml.Definition;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalResult;

import java.util.List;
import java.util.OptionalInt;

/** Demobestand {@code templates/demo/<profile>.yml}: who and what is in the demo, in days before today. */
record DemoFile(String domain, List<String> regions, List<Place> places, List<Post> posts, List<Human> people, List<User> users, List<Page> pages, List<Ask> asks,
                List<Plan> plans, List<Handover> handovers, List<Done> reviews, List<Away> absences,
                List<Published> publications, List<NoPage> noPages, List<Report> signals) {

    private static final int MAX_DAYS = 5000;

    record Place(String name, LocationKind kind, String town, String region, @Nullable Integer closed) {
    }

    /**
     * An officer that the organisation added to its table.
     *
     * @param page platform of the page of one's own location; empty when the officer gives access to none
     */
    record Post(String code, Bilingual name, OfficerTie tie, boolean corporate, String page) {
    }

    record Human(String name, String mail, int from, @Nullable Integer until, String officer, String location, String region) {
    }

    /** A user. @param department for which approving department they decide; empty when there is but one; @param silent whether the console leaves them out */
    record User(String username, String person, List<Role> roles, String department, boolean silent) {
    }

    /** An account. @param review days from today; negative is overdue */
    record Page(String name, String platform, AccountKind kind, String location, String subject, String url, String owner, String deputy,
                int registered, int review, @Nullable Integer reviewed, Visibility visibility, TwoFactor twoFactor, boolean plan, List<String> grants,
                @Nullable Integer suspended, @Nullable Integer closed, String reason, boolean highRisk) {
    }

    /**
     * A request.
     *
     * @param status where it stands now
     * @param days   since it was sent in or, for a draft, made
     * @param words  what was asked, answered or explained last; empty for words that fit any
     * @param agreed departments that agreed already while another has yet to decide
     */
    record Ask(String user, AccountKind kind, Visibility visibility, String platform, String location, String subject, String name, String deputy,
               RequestStatus status, int days, String words, List<String> agreed, String url) {

        /** What it is for, as a mailbox could be called. */
        String about() {
            return !location.isEmpty() ? location : subject.isEmpty() ? name : subject;
        }
    }

    /**
     * A proposal for a next version of an account's plan.
     *
     * @param account  name of the account
     * @param days     since it was proposed or, for a draft, begun
     * @param question id of the question that is answered otherwise
     * @param outcome  what became of it, the day after
     * @param words    what communications said about it; may be empty
     */
    record Plan(String account, String user, int days, String question, String answer, PlanStatus outcome, String words) {
    }

    /**
     * A handover that was proposed and waits for its answer.
     *
     * @param user who proposed it
     * @param to   name of the new owner
     * @param days since it was proposed
     * @param from days from today on which the new owner begins
     */
    record Handover(String account, String user, String to, int days, int from, String words) {
    }

    /**
     * A review that was done, of the date that the account then had; all its answers were good.
     *
     * @param days      since
     * @param part      whether it was of a part
     * @param words     remark; may be empty
     * @param seconded  days since somebody of communications agreed as the second; null when nobody did
     * @param withdrawn days since communications withdrew it; null when it stands
     * @param why       why it was withdrawn
     * @param task      what had to be done besides; null for nothing
     */
    record Done(String account, String user, int days, boolean part, String words, @Nullable Integer seconded, @Nullable Integer withdrawn, String why, @Nullable Task task) {
    }

    /**
     * An action that a review asked for.
     *
     * @param who    name of the medewerker; empty for communications
     * @param within days after the review by which it had to be done
     * @param done   days since it was; null while it was not
     * @param answer what was done
     */
    record Task(String what, String who, int within, @Nullable Integer done, String answer) {
    }

    /** Somebody who is or was away. @param from days since the first day @param until days from today to the last; negative is past @param substitute name; may be empty */
    record Away(String person, int from, int until, String substitute, String words) {
    }

    /**
     * A publication that was noted the day that it was made, in a log that is switched on for it where that is needed.
     *
     * @param days     since
     * @param later    days since it was changed or, without new words, taken away; null when it never was
     * @param newWords what it reads since; empty when it was taken away
     * @param why      why that was done
     */
    record Published(String account, String user, int days, String words, String link, @Nullable Integer later, String newWords, String why) {
    }

    /** A location that has no page on a platform on purpose. @param days since that was recorded */
    record NoPage(String location, String platform, int days, String words) {
    }

    /**
     * What a visitor reported.
     *
     * @param account   name of the account that it is about; may be empty
     * @param name      of the reporter; may be empty
     * @param judged    days since communications judged it; null while nobody did
     * @param judgement what communications said with it
     * @param responder name of the medewerker who answers; may be empty
     * @param takedown  days since the platform was asked to take it down; null when it was not
     * @param closed    days since it was closed; null while it is open
     */
    record Report(SignalKind kind, String address, String account, String words, String name, int days, @Nullable Integer judged, @Nullable SignalOutcome outcome,
                  String judgement, String responder, @Nullable Integer takedown, @Nullable Integer closed, @Nullable SignalResult result, String answer) {
    }

    /** A functional mailbox of the demo, which receives nothing. */
    String mailbox(String of) {
        return (of.isEmpty() ? "communicatie" : of.toLowerCase().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "")) + "@" + domain;
    }

    static DemoFile read(String file, byte[] content) {
        return Definition.read(file, content, d -> new DemoFile(d.text("maildomein", ".+\\.example", "end in .example"), d.texts("regio-s"),
            d.parts("locaties", l -> new Place(l.text("naam"), l.optionalCode("soort", LocationKind.class).orElse(LocationKind.OTHER),
                l.text("plaats"), l.optionalText("regio"), days(l, "gesloten"))),
            d.parts("functionarissen", f -> new Post(f.text("code"), f.bilingual("naam"), f.optionalCode("hoort-bij", OfficerTie.class).orElse(OfficerTie.NONE),
                f.flag("alle-corporate-accounts", false), f.optionalText("locatiepagina"))),
            d.parts("medewerkers", m -> new Human(m.text("naam"), m.text("mail", ".+\\.example", "end in .example"), m.whole("in-dienst", 0, MAX_DAYS),
                days(m, "uit-dienst"), m.optionalText("functie"), m.optionalText("locatie"), m.optionalText("regio"))),
            d.parts("gebruikers", u -> new User(u.text("naam"), u.text("medewerker"), u.codes("rollen", Role.class), u.optionalText("beslist-voor"), u.flag("stil", false))),
            d.parts("accounts", DemoFile::page),
            d.parts("aanvragen", DemoFile::ask), d.parts("beheerplannen", DemoFile::plan), d.parts("overdrachten", h -> new Handover(h.text("account"),
                h.text("gebruiker"), h.text("naar"), h.whole("dagen", 0, MAX_DAYS), h.whole("ingang", 0, MAX_DAYS), h.optionalText("woorden"))),
            d.parts("herzieningen", DemoFile::done), d.parts("afwezigheden", a -> new Away(a.text("medewerker"), a.whole("van", 0, MAX_DAYS),
                a.whole("tot", -MAX_DAYS, MAX_DAYS), a.optionalText("vervanger"), a.optionalText("woorden"))),
            d.parts("publicaties", p -> new Published(p.text("account"), p.text("gebruiker"), p.whole("dagen", 0, MAX_DAYS), p.text("wat"),
                p.optionalText("link"), days(p, "later"), p.optionalText("wordt"), p.optionalText("reden"))),
            d.parts("bewust-geen", n -> new NoPage(n.text("locatie"), n.text("platform"), n.whole("dagen", 0, MAX_DAYS), n.text("woorden"))),
            d.parts("meldingen", DemoFile::report)));
    }

    private static Report report(Definition m) {
        return new Report(m.code("soort", SignalKind.class), m.text("adres"), m.optionalText("account"), m.optionalText("woorden"), m.optionalText("naam"),
            m.whole("dagen", 0, MAX_DAYS), days(m, "beoordeeld"), m.optionalCode("oordeel", SignalOutcome.class).orElse(null), m.optionalText("toelichting"),
            m.optionalText("wie"), days(m, "verwijdering"), days(m, "klaar"), m.optionalCode("resultaat", SignalResult.class).orElse(null), m.optionalText("antwoord"));
    }

    private static Done done(Definition r) {
        Task task = r.optionalText("actie").isEmpty() ? null : new Task(r.text("actie"), r.optionalText("wie"), r.whole("binnen", 1, MAX_DAYS), days(r, "klaar"), r.optionalText("antwoord"));
        return new Done(r.text("account"), r.text("gebruiker"), r.whole("dagen", 0, MAX_DAYS), r.optionalText("deel").equals("ja"), r.optionalText("woorden"),
            days(r, "tweede"), days(r, "ingetrokken"), r.optionalText("reden"), task);
    }

    private static Plan plan(Definition p) {
        return new Plan(p.text("account"), p.text("gebruiker"), p.whole("dagen", 0, MAX_DAYS), p.text("vraag"), p.text("antwoord"),
            p.code("status", PlanStatus.class), p.optionalText("woorden"));
    }

    private static Ask ask(Definition a) {
        return new Ask(a.text("gebruiker"), a.code("soort", AccountKind.class), a.optionalCode("zichtbaarheid", Visibility.class).orElse(Visibility.PUBLIC),
            a.text("platform"), a.optionalText("locatie"),
            a.optionalText("onderwerp"), a.text("naam"), a.text("plaatsvervanger"), a.code("status", RequestStatus.class),
            a.whole("dagen", 0, MAX_DAYS), a.optionalText("woorden"), a.texts("akkoord"), a.optionalText("adres"));
    }

    private static Page page(Definition a) {
        return new Page(a.text("naam"), a.text("platform"), a.code("soort", AccountKind.class), a.optionalText("locatie"), a.optionalText("onderwerp"),
            a.text("adres"), a.text("eigenaar"), a.optionalText("plaatsvervanger"), a.whole("geregistreerd", 0, MAX_DAYS),
            a.whole("herziening", -MAX_DAYS, MAX_DAYS), days(a, "herzien"), a.optionalCode("zichtbaarheid", Visibility.class).orElse(Visibility.PUBLIC),
            a.optionalCode("tweestaps", TwoFactor.class).orElse(TwoFactor.UNKNOWN), a.optionalText("plan").equals("ja"), a.texts("toegang"),
            days(a, "opgeschort"), days(a, "opgeheven"), a.optionalText("reden"), a.optionalText("risico").equals("hoog"));
    }

    @Nullable
    private static Integer days(Definition d, String key) {
        OptionalInt days = d.optionalWhole(key, -MAX_DAYS, MAX_DAYS);
        return days.isPresent() ? days.getAsInt() : null;
    }
}
