package nl.accountregister.shared;

/** Tekst in beide talen, as a definition file gives it. */
public record Bilingual(String nl, String en) {

    public static final Bilingual EMPTY = new Bilingual("", "");

    public String in(Language language) {
        return language == Language.EN ? en : nl;
    }

    public boolean isEmpty() {
        return nl.isEmpty() && en.isEmpty();
    }
}
