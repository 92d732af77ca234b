package nl.accountregister.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import nl.accountregister.shared.FaultySetting;
import nl.accountregister.shared.RandomToken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Demowachtwoord: from the setting, else made once and kept in the data folder beside the database that it belongs to. */
@Singleton
@Requires(property = "accountregister.demo", value = "true")
class DemoPassword {

    private static final int MIN = 12;
    private final String value;

    DemoPassword(@Value("${accountregister.data}") Path data, @Value("${accountregister.demo-password:}") String setting) {
        if (!setting.isEmpty() && setting.length() < MIN) {
            throw new FaultySetting("ACCOUNTREGISTER_DEMO_PASSWORD", "must have at least " + MIN + " characters");
        }
        this.value = setting.isEmpty() ? kept(data.resolve("demo-password.txt")) : setting;
    }

    String value() {
        return value;
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, RandomToken.urlSafe().substring(0, 16) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new FaultySetting("ACCOUNTREGISTER_DATA", "must be a folder in which the register may write; " + file + ": " + e.getMessage());
        }
    }
}
