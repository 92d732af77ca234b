package nl.accountregister.shared;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Sjabloonbestanden: the files of {@code templates/} that travel in the jar, where a folder of the organisation
 * (setting {@code ACCOUNTREGISTER_TEMPLATES_FOLDER}) replaces a file by one of the same name, or adds one.
 */
@Singleton
public class TemplateFiles {

    /** The name of a file as people look it up, and what is in it. */
    public record TemplateFile(String name, byte[] content) {
    }

    private static final String SETTING = "ACCOUNTREGISTER_TEMPLATES_FOLDER";

    private final Optional<Path> folder;

    /** @throws FaultySetting when the folder does not exist */
    public TemplateFiles(@Value("${accountregister.templates-folder:}") String folder) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()));
        if (this.folder.isPresent() && !Files.isDirectory(this.folder.get())) {
            throw new FaultySetting(SETTING, "must name a folder that exists, not \"" + folder.strip() + "\"");
        }
    }

    /** The file at a path such as {@code profielen/sgl.yml}; empty when neither the folder nor the jar has it. */
    public Optional<TemplateFile> find(String path) {
        try {
            Optional<Path> own = folder.map(f -> f.resolve(path)).filter(Files::isRegularFile);
            if (own.isPresent()) {
                return Optional.of(new TemplateFile(own.get().toString(), Files.readAllBytes(own.get())));
            }
            try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + path)) {
                return in == null ? Optional.empty()
                    : Optional.of(new TemplateFile("templates/" + path, in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The paths of all files in a folder such as {@code beheerplan} whose name ends so, by name. */
    public SortedSet<String> list(String directory, String ending) {
        SortedSet<String> paths = new TreeSet<>();
        try {
            URL builtIn = TemplateFiles.class.getResource("/templates/" + directory);
            if (builtIn != null) {
                names(builtIn, "templates/" + directory + "/", paths);
            }
            Optional<Path> own = folder.map(f -> f.resolve(directory)).filter(Files::isDirectory);
            if (own.isPresent()) {
                names(own.get(), paths);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        SortedSet<String> found = new TreeSet<>();
        paths.stream().filter(name -> name.endsWith(ending)).forEach(name -> found.add(directory + "/" + name));
        return found;
    }

    private static void names(URL builtIn, String prefix, Set<String> names) throws IOException, URISyntaxException {
        if (builtIn.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                jar.stream().map(JarEntry::getName).filter(n -> n.startsWith(prefix) && n.indexOf('/', prefix.length()) < 0)
                    .forEach(n -> names.add(n.substring(prefix.length())));
            }
        } else {
            names(Path.of(builtIn.toURI()), names);
        }
    }

    private static void names(Path directory, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
        }
    }
}
