package nl.accountregister.export;

import jakarta.inject.Singleton;
import nl.accountregister.document.TableStatement;
import nl.accountregister.document.TableWriter;
import nl.accountregister.document.TableWriters;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.io.IOException;
import java.io.OutputStream;

/** What a file says about itself: in its own statement, whose file it is and when. */
@Singleton
class ExportStatements {

    private final TableWriters writers;
    private final Profiles profiles;
    private final Texts texts;
    private final Today today;

    ExportStatements(TableWriters writers, Profiles profiles, Texts texts, Today today) {
        this.writers = writers;
        this.profiles = profiles;
        this.texts = texts;
        this.today = today;
    }

    TableStatement of(ExportOrder<?> order, long rows) {
        Profile profile = profiles.current();
        return new TableStatement(texts.get(order.language(), order.table().titleKey()), order.day(), order.filter(), rows, today.moment(),
            order.actor().name(), profile.name(), profile.brand().colour(), order.language());
    }

    Manifest manifest(ExportFile file) {
        return Manifest.of(file, profiles.current().name());
    }

    void requireRoom(ExportOrder<?> order, long rows) {
        writers.requireRoom(order.table(), order.format(), rows);
    }

    <R> TableWriter<R> begin(ExportOrder<R> order, OutputStream out, TableStatement statement) throws IOException {
        return writers.begin(order.format(), out, order.table(), statement);
    }
}
