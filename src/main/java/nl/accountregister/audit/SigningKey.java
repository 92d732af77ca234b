package nl.accountregister.audit;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import nl.accountregister.shared.FaultySetting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sleutel with which heads of the chain are signed: Ed25519, in a file with a private and a public PEM block. It is made in the
 * data folder at the first start, unless {@code ACCOUNTREGISTER_AUDIT_KEY} names one. Further public blocks are of keys that
 * were used before.
 */
@Context
class SigningKey {

    private static final String SETTING = "ACCOUNTREGISTER_AUDIT_KEY";
    private static final Pattern PRIVATE = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int LARGEST = 100_000;

    private final PrivateKey secret;
    private final PublicKeys keys;
    private final String keyId;
    private final String publicPem;

    /** @throws FaultySetting when the file cannot be made or read, or holds no such pair */
    SigningKey(@Value("${accountregister.audit.key:}") String given, @Value("${accountregister.data}") String data) {
        Path file = given.isBlank() ? Path.of(data, "audit-key.pem") : Path.of(given.strip());
        try {
            if (given.isBlank() && !Files.exists(file)) {
                make(file);
            }
            String pem = Files.size(file) > LARGEST ? "" : Files.readString(file, StandardCharsets.UTF_8);
            Matcher block = PRIVATE.matcher(pem);
            if (!block.find()) {
                throw new IllegalArgumentException("no private key");
            }
            secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(block.group(1))));
            keys = PublicKeys.of(pem);
            keyId = keys.idOf(statement -> sign(secret, statement));
            publicPem = keys.pem(keyId);
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw new FaultySetting(SETTING, "must name a file that can be read, with an Ed25519 key as PEM blocks PRIVATE KEY and PUBLIC KEY; "
                + file + " is none");
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n"
            + PublicKeys.pem(pair.getPublic());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "audit-key", ".tmp");
        try {
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, pem, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
            // Without replacing: of two that start at once, the first one's key counts for both.
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }

    /** Signs the statement of a head. @return base64 */
    String sign(byte[] statement) {
        return Base64.getEncoder().encodeToString(sign(secret, statement));
    }

    private static byte[] sign(PrivateKey secret, byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyId() {
        return keyId;
    }

    /** The public key, for whoever verifies elsewhere. */
    String publicPem() {
        return publicPem;
    }

    /** The keys whose signatures count. */
    PublicKeys publicKeys() {
        return keys;
    }
}
