package nl.accountregister.audit;

import nl.accountregister.shared.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Openbare sleutels that are trusted, by their id. */
final class PublicKeys {

    /** No key at all: signed heads say nothing then. */
    static final PublicKeys NONE = new PublicKeys(Map.of());

    private static final Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final int ID = 16;

    private final Map<String, PublicKey> keys;

    private PublicKeys(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /** Every public key in a text of PEM blocks. @throws IllegalArgumentException when there is none, or one that is no Ed25519 key */
    static PublicKeys of(String pem) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        Matcher blocks = PEM.matcher(pem);
        while (blocks.find()) {
            try {
                PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(blocks.group(1))));
                keys.put(id(key), key);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("a public key that is no Ed25519 key", e);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no public key");
        }
        return new PublicKeys(keys);
    }

    static String id(PublicKey key) {
        return Sha256.of(key.getEncoded()).substring(0, ID);
    }

    static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** The id of the one whose private key signs so. @throws IllegalArgumentException when there is none */
    String idOf(UnaryOperator<byte[]> signer) {
        byte[] probe = "accountregister".getBytes(StandardCharsets.UTF_8);
        byte[] signature = signer.apply(probe);
        return keys.keySet().stream().filter(id -> verify(id, probe, signature)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a public key of another pair"));
    }

    /** One of them as PEM. */
    String pem(String id) {
        return pem(keys.get(id));
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    /** Whether the key that a head names signed it. */
    boolean signed(SignedHead head) {
        try {
            return verify(head.keyId(), head.bytes(), Base64.getDecoder().decode(head.signature()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean verify(String id, byte[] statement, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(keys.get(id));
            check.update(statement);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
