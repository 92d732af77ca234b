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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A mail server that answers a command as a test tells it to; the answer {@code CUT} ends the line instead. The command
 * {@code .} is the end of a message, and {@code RCPT anne@organisatie.example} goes before {@code RCPT}.
 */
class ScriptedMailServer implements Closeable {

    static final String CUT = "CUT";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> delays = new ConcurrentHashMap<>();

    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this(answers, ServerSocketFactory.getDefault());
    }

    ScriptedMailServer(Map<String, String> answers, ServerSocketFactory sockets) throws IOException {
        socket = sockets.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers.putAll(answers);
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on another answer. */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    /** From now on the usual answer again. */
    void forget(String command) {
        answers.remove(command);
    }

    /** The answer to a command comes after so many milliseconds; {@code *} stands for each, and the greeting. */
    ScriptedMailServer slow(String command, int millis) {
        delays.put(command, millis);
        return this;
    }

    /** From now on it answers at once. */
    void hurry() {
        delays.clear();
    }

    /** How many connections there were. */
    int lines() {
        return lines.get();
    }

    /** The commands, in order. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** The Message-IDs of the messages that it took, also of those for which it cut the line instead of saying so. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                lines.incrementAndGet();
                daemon(() -> talk(line));
            } catch (IOException e) {
                // The test has ended.
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            PrintWriter out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.US_ASCII);
            say(out, "*", "220 scripted");
            String command;
            while ((command = in.readLine()) != null) {
                String answer = answer(command);
                String verb = verb(command);
                if (answer.startsWith("354")) {
                    say(out, verb, answer);
                    verb = ".";
                    String messageId = message(in);
                    answer = answers.getOrDefault(".", "250 taken");
                    if (answer.startsWith("2") || answer.equals(CUT)) {
                        taken.add(messageId);
                    }
                }
                if (answer.equals(CUT)) {
                    return;
                }
                say(out, verb, answer);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private String answer(String command) {
        heard.add(command);
        String verb = verb(command);
        String address = command.replaceAll("^[^<]*<([^>]*)>.*$", "$1");
        return answers.getOrDefault(verb + " " + address, answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 ok"));
    }

    private static String verb(String command) {
        return command.split("[ :]")[0].toUpperCase(Locale.ROOT);
    }

    private static String message(BufferedReader in) throws IOException {
        String messageId = "";
        for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
            if (text == null) {
                throw new IOException("the line was cut within a message");
            }
            if (text.startsWith("Message-ID: ")) {
                messageId = text.substring("Message-ID: ".length());
            }
        }
        return messageId;
    }

    private void say(PrintWriter out, String verb, String answer) {
        int delay = delays.getOrDefault(verb, delays.getOrDefault("*", 0));
        if (delay > 0) {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        out.print(answer + "\r\n");
        out.flush();
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
