package nl.accountregister.security.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import nl.accountregister.security.PassingSession;
import nl.accountregister.shared.FirstVisits;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.util.Optional;
import java.util.stream.Stream;

/** Repetitie of {@link FirstVisits} by the way that they will come: over HTTP, signed in, through filters, rights and database. */
@Singleton
class VisitRehearsal implements Rehearsal {

    private static final int LONGEST_MILLIS = 60_000;

    private final BeanProvider<FirstVisits> visits;
    private final PassingSession session;
    private final JoinedTransaction transaction;
    private final SessionCookie cookie;
    private final EmbeddedServer server;

    VisitRehearsal(BeanProvider<FirstVisits> visits, PassingSession session, JoinedTransaction transaction, SessionCookie cookie, EmbeddedServer server) {
        this.visits = visits;
        this.session = session;
        this.transaction = transaction;
        this.cookie = cookie;
        this.server = server;
    }

    @Override
    public Stream<Runnable> pieces(Language language) {
        return visits.stream().flatMap(FirstVisits::paths).map(path -> path + "?taal=" + language.code()).map(path -> () -> visit(path));
    }

    /**
     * Asks for it and asks again: the first time someone comes back and a document may have to be made, the second time it is there.
     *
     * @return the status of the last answer; empty when there is nobody to sign in as
     */
    Optional<Integer> visit(String path) {
        return session.during(token -> transaction.with(joined -> {
            String cookies = cookie.of(token).getName() + "=" + token;
            get(path, cookies, joined);
            return get(path, cookies, joined);
        }));
    }

    private int get(String path, String cookies, String joined) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http", host(), server.getPort(), path).openConnection(Proxy.NO_PROXY);
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(LONGEST_MILLIS);
            connection.setReadTimeout(LONGEST_MILLIS);
            connection.setRequestProperty("Cookie", cookies);
            connection.setRequestProperty(JoinedTransaction.HEADER, joined);
            int status = connection.getResponseCode();
            if (status < HttpURLConnection.HTTP_BAD_REQUEST) {
                try (InputStream answer = connection.getInputStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException("The register could not visit itself", e);
        }
    }

    /** Where it listens to all addresses, the machine's own is one of them. */
    private String host() throws IOException {
        InetAddress address = InetAddress.getByName(server.getHost());
        return (address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address).getHostAddress();
    }
}
