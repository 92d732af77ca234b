package nl.accountregister.platform;

import nl.accountregister.shared.TemplateFiles;

/** The catalogue that travels with the application, for tests without a container. */
final class Catalogues {

    private Catalogues() {
    }

    static Platforms builtIn() {
        return new Platforms(new TemplateFiles(""));
    }
}
