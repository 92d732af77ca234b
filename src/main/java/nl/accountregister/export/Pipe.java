package nl.accountregister.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Buis between who makes a file and who sends it: a few blocks, so that neither runs ahead of the other. What fails on one side
 * is an {@link IOException} on the other, and a sender that takes nothing for a while counts as gone.
 */
final class Pipe {

    static final int BLOCK = 65_536;
    private static final int BLOCKS = 4;

    private final long patience;
    private final Runnable gone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> blocks = new ArrayDeque<>();
    private boolean ended;
    private boolean closed;
    private Throwable failure;

    /**
     * @param seconds how long a full pipe waits for its reader
     * @param gone    what is to be done when the reader goes
     */
    Pipe(long seconds, Runnable gone) {
        this.patience = TimeUnit.SECONDS.toNanos(seconds);
        this.gone = gone;
    }

    /** Where the file is written; closing it hands over what is left and says nothing of an end. */
    OutputStream sink() {
        return new Sink();
    }

    /** Where it is read. */
    InputStream source() {
        return new Source();
    }

    /** The file is whole. */
    void end() {
        change(() -> ended = true);
    }

    /** The file will never be whole. */
    void fail(Throwable cause) {
        change(() -> failure = cause);
    }

    /** Waits until there is something to send, or nothing will come. @return what went wrong before that; null when nothing did */
    Throwable awaitFirst() throws InterruptedException {
        lock.lock();
        try {
            while (blocks.isEmpty() && !ended && failure == null) {
                changed.await();
            }
            return failure;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void put(byte[] block) throws IOException {
        lock.lock();
        try {
            long left = patience;
            while (blocks.size() >= BLOCKS && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed || blocks.size() >= BLOCKS) {
                throw new IOException("nobody takes the file any more");
            }
            blocks.add(block);
            changed.signalAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** The next block; null at the end. */
    private byte[] take() throws IOException {
        lock.lock();
        try {
            while (blocks.isEmpty() && !ended && failure == null && !closed) {
                changed.await();
            }
            if (failure != null || closed) {
                throw new IOException("the file was broken off", failure);
            }
            byte[] block = blocks.poll();
            changed.signalAll();
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            lock.unlock();
        }
    }

    private final class Sink extends OutputStream {

        private byte[] block = new byte[BLOCK];
        private int used;

        @Override
        public void write(int b) throws IOException {
            if (used == BLOCK) {
                hand();
            }
            block[used++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (used == BLOCK) {
                    hand();
                }
                int part = Math.min(left, BLOCK - used);
                System.arraycopy(bytes, at, block, used, part);
                used += part;
                at += part;
                left -= part;
            }
        }

        @Override
        public void close() throws IOException {
            if (used > 0) {
                byte[] last = java.util.Arrays.copyOf(block, used);
                used = 0;
                put(last);
            }
        }

        private void hand() throws IOException {
            put(block);
            block = new byte[BLOCK];
            used = 0;
        }
    }

    private final class Source extends InputStream {

        private byte[] block = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            return more() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (!more()) {
                return -1;
            }
            int part = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, from, part);
            at += part;
            return part;
        }

        private boolean more() throws IOException {
            if (block != null && at == block.length) {
                block = take();
                at = 0;
            }
            return block != null;
        }

        @Override
        public void close() {
            boolean early;
            lock.lock();
            try {
                early = !closed && !(ended && blocks.isEmpty());
                closed = true;
                blocks.clear();
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            if (early) {
                gone.run();
            }
        }
    }
}
