package nl.accountregister.outbox;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mail server for {@link KillTest}: takes all mail, from any number of senders at once, remembers what it took, and tells the
 * test when a message passes a point at which its sender can be killed.
 */
final class LoopbackMailServer implements Closeable {

    /** A point on the way of a message. */
    enum Point {
        /** The sender has named itself. */
        BEGUN,
        /** The whole message is there, and has not been taken. */
        BEFORE_TAKEN,
        /** It has been taken, and the sender does not know. */
        TAKEN,
        /** The sender has been told. */
        ANSWERED
    }

    /** What is to happen when the next message of a sender passes a point. */
    record Trap(String sender, Point point, Runnable action) {
    }

    /** A message that was taken. */
    record Taken(String sender, String receiver, String messageId, String subject) {
    }

    private static final int LONGEST_PAUSE = 40;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private final Random random;
    private volatile int allowed = Integer.MAX_VALUE;

    LoopbackMailServer(long seed) throws IOException {
        random = new Random(seed);
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    int count() {
        return taken.size();
    }

    /** Lets senders wait for the begin of a message once so many have been taken. */
    void allow(int messages) {
        allowed = messages;
    }

    void set(Trap next) {
        trap.set(next);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                daemon(() -> talk(line));
            } catch (IOException e) {
                // The test has ended.
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            line.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(line.getOutputStream(), false, StandardCharsets.UTF_8);
            say(out, "220 loopback");
            String sender = "";
            String receiver = "";
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String verb = command.split("[ :]")[0];
                switch (verb) {
                    case "MAIL" -> {
                        sender = address(command);
                        whenAllowed();
                        passes(sender, Point.BEGUN);
                        say(out, "250 ok");
                    }
                    case "RCPT" -> {
                        receiver = address(command);
                        say(out, "250 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        take(sender, receiver, in);
                        say(out, "250 2.0.0 taken");
                        passes(sender, Point.ANSWERED);
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 loopback");
                }
            }
        } catch (IOException e) {
            // The sender is gone.
        }
    }

    private void take(String sender, String receiver, BufferedReader in) throws IOException {
        String messageId = "";
        String subject = "";
        for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
            if (text == null) {
                throw new IOException("the sender was killed within a message");
            }
            if (messageId.isEmpty() && text.startsWith("Message-ID: ")) {
                messageId = text.substring("Message-ID: ".length());
            } else if (subject.isEmpty() && text.startsWith("Subject: ")) {
                subject = text.substring("Subject: ".length());
            }
        }
        pause();
        passes(sender, Point.BEFORE_TAKEN);
        taken.add(new Taken(sender, receiver, messageId, subject));
        passes(sender, Point.TAKEN);
        pause();
    }

    private void passes(String sender, Point point) {
        Trap set = trap.get();
        if (set != null && set.point() == point && set.sender().equals(sender) && trap.compareAndSet(set, null)) {
            set.action().run();
        }
    }

    private void whenAllowed() {
        for (int i = 0; i < 150 && taken.size() >= allowed; i++) {
            sleep(100);
        }
    }

    private void pause() {
        int millis;
        synchronized (random) {
            millis = random.nextInt(LONGEST_PAUSE);
        }
        sleep(allowed == Integer.MAX_VALUE ? 0 : millis);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String address(String command) {
        return command.replaceAll("^[^<]*<([^>]*)>.*$", "$1");
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
