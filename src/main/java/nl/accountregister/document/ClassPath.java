package nl.accountregister.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that documents are made with; they come from the class path and from nowhere else. */
final class ClassPath {

    private ClassPath() {
    }

    /** @throws IllegalStateException when the program was built without the file */
    static byte[] bytes(String file) {
        try (InputStream in = ClassPath.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the class path: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
