package nl.accountregister.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets of 256 random bits. */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {
    }

    /** 43 characters that can stand in an address or a cookie (base64url without padding). */
    public static String urlSafe() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** 64 hexadecimal digits. */
    public static String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
