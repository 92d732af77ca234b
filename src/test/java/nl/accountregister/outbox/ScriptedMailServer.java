package nl.accountregister.outbox;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers a command as a test tells it to; the answer {@code CUT} ends the line instead. */
class ScriptedMailServer implements Closeable {

    static final String CUT = "CUT";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    ScriptedMailServer(Map<String, String> answers) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers.putAll(answers);
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (IOException e) {
                // The client has gone, or the test has ended.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 scripted\r\n");
        out.flush();
        String command;
        while ((command = in.readLine()) != null) {
            String verb = command.split("[ :]")[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.startsWith("354")) {
                out.print(answer + "\r\n");
                out.flush();
                while (!".".equals(in.readLine())) {
                    // The message itself is of no interest here.
                }
                answer = answers.getOrDefault(".", "250 taken");
            }
            if (answer.equals(CUT)) {
                return;
            }
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
