package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every page knows: who looks at it, in which language, where, and under which organisation's name. Controllers
 * get it as a parameter; templates as {@code ctx}.
 */
public final class PageContext {

    /** A part of the menu under its heading. */
    public record MenuGroup(String heading, List<MenuLine> lines) {
    }

    /** A line of the menu as it is shown. */
    public record MenuLine(String href, String label, String icon, long count, boolean current) {
    }

    /** The organisation as pages show it: its name, how to reach communications (what is not known is empty), and the name of its brand file. */
    public record Organisation(String name, String contactName, String phone, String email, String brand) {
    }

    /** What the previous action says on the next page. */
    public record Notice(boolean good, String text) {
    }

    private final Texts texts;
    private final Language language;
    private final Actor actor;
    private final String csrf;
    private final String path;
    private final Supplier<String> query;
    private final Organisation organisation;
    private final Supplier<List<MenuGroup>> menu;
    @Nullable
    private List<MenuGroup> shown;
    @Nullable
    private final Notice notice;
    private final LocalDate today;

    PageContext(Texts texts, Language language, Actor actor, String csrf, String path, Supplier<String> query,
                Organisation organisation, Supplier<List<MenuGroup>> menu, @Nullable Notice notice, LocalDate today) {
        this.texts = texts;
        this.language = language;
        this.actor = actor;
        this.csrf = csrf;
        this.path = path;
        this.query = query;
        this.organisation = organisation;
        this.menu = menu;
        this.notice = notice;
        this.today = today;
    }

    /** The text of a key in the reader's language. */
    public String t(String key, Object... args) {
        return texts.get(language, key, args);
    }

    /** The label of a coded value. */
    public String label(Coded coded) {
        return texts.label(language, coded);
    }

    /** "20 november 2026". */
    public String date(LocalDate date) {
        return texts.date(language, date);
    }

    /** "november 2026". */
    public String month(YearMonth month) {
        return texts.month(language, month);
    }

    /** "20 november 2026, 14:05" in Amsterdam. */
    public String moment(Instant instant) {
        return texts.moment(language, instant);
    }

    /** How far off a date is, in words: "vandaag", "over 5 dagen", "2 dagen te laat". */
    public String until(LocalDate date) {
        return until(date, today);
    }

    /** How far off a date was on a day, in the same words. */
    public String until(LocalDate date, LocalDate day) {
        return t("date.until", date.toEpochDay() - day.toEpochDay());
    }

    public boolean isPast(LocalDate date) {
        return date.isBefore(today);
    }

    public LocalDate today() {
        return today;
    }

    public Texts texts() {
        return texts;
    }

    public Language language() {
        return language;
    }

    public String lang() {
        return language.code();
    }

    public Actor actor() {
        return actor;
    }

    public boolean signedIn() {
        return actor.userId() != null;
    }

    /** The form token of the session; every form carries it in a hidden field {@code csrf}. */
    public String csrf() {
        return csrf;
    }

    public String path() {
        return path;
    }

    /** This page in the other language, filters kept. */
    public String inLanguage(String code) {
        String kept = query.get();
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + "taal=" + code;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** The menu of who looks, made once a page asks for it, as it counts what waits. */
    public List<MenuGroup> menu() {
        if (shown == null) {
            shown = menu.get();
        }
        return shown;
    }

    @Nullable
    public Notice notice() {
        return notice;
    }
}
