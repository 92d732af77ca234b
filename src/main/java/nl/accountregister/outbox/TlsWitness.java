package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Makes the secured sockets of one line, and can say afterwards how the last of them was secured. */
final class TlsWitness extends SSLSocketFactory {

    private final SSLSocketFactory sockets;
    @Nullable
    private volatile SSLSocket last;

    TlsWitness(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /** Such as "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty when no line was secured. */
    String seen() {
        SSLSocket socket = last;
        if (socket == null || socket.getSession().getCipherSuite().equals("SSL_NULL_WITH_NULL_NULL")) {
            return "";
        }
        return socket.getSession().getProtocol() + ", " + socket.getSession().getCipherSuite();
    }

    private Socket watched(Socket socket) {
        last = socket instanceof SSLSocket secured ? secured : null;
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return watched(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return watched(sockets.createSocket(plain, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watched(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return watched(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watched(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return watched(sockets.createSocket(host, port, local, localPort));
    }
}
