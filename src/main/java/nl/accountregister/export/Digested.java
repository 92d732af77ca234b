package nl.accountregister.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What passes through, with its length and its SHA-256. */
final class Digested extends FilterOutputStream {

    private final MessageDigest digest;
    private long count;

    Digested(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
        count += length;
    }

    long count() {
        return count;
    }

    /** Of all that passed; ends the counting. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
