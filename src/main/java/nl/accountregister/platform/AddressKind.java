package nl.accountregister.platform;

import nl.accountregister.shared.Coded;

/** Soort adres: what an address on a platform leads to. */
public enum AddressKind implements Coded {
    PAGE("PAGINA"),
    PROFILE("PROFIEL"),
    GROUP("GROEP"),
    COMPANY("BEDRIJF"),
    SCHOOL("SCHOOL"),
    SHOWCASE("SHOWCASE"),
    PERSON("PERSOON"),
    CHANNEL("KANAAL"),
    USER("GEBRUIKER"),
    CUSTOM("EIGEN_NAAM"),
    BUSINESS("ZAKELIJK"),
    PLACE("VERMELDING"),
    SHOW("PROGRAMMA"),
    BLOG("BLOG"),
    SITE("WEBSITE");

    private final String code;

    AddressKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
