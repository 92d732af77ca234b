package nl.accountregister.platform;

import nl.accountregister.shared.TemplateFiles;

import java.util.Map;
import java.util.TreeMap;

/** The catalogue that travels with the application, for tests without a container. */
final class Catalogues {

    private static final Map<String, String> HOSTS = readHosts();

    private Catalogues() {
    }

    static Platforms builtIn() {
        return new Platforms(new TemplateFiles(""));
    }

    /** Every exact host in the catalogue, with the code of its platform. */
    static Map<String, String> hosts() {
        return HOSTS;
    }

    private static Map<String, String> readHosts() {
        Map<String, String> hosts = new TreeMap<>();
        TemplateFiles.TemplateFile file = new TemplateFiles("").find("platforms.yml").orElseThrow();
        for (CatalogueEntry entry : CatalogueFile.read(file.name(), file.content()).entries()) {
            entry.hosts().forEach(host -> hosts.put(host, entry.platform().code()));
            entry.forms().stream().map(form -> form.pattern().ownHost()).filter(host -> host != null)
                .forEach(host -> hosts.put(host, entry.platform().code()));
        }
        return hosts;
    }
}
