package nl.accountregister.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that a mail server made for itself, for a host. */
final class Certificate {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keys;

    /** @param host such as {@code dns:mail.example} or {@code ip:127.0.0.1} */
    Certificate(Path folder, String host) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(host.replaceAll("\\W", "-") + ".p12");
        Process keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "mail",
            "-keyalg", "EC", "-dname", "CN=mail", "-ext", "SAN=" + host, "-validity", "2", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass",
            String.valueOf(PASSWORD))).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
    }

    /** For the server that has it. */
    SSLServerSocketFactory shown() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    /** For a client that trusts it. */
    SSLSocketFactory trusted() throws GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trust.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        trust.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
