package nl.accountregister.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Woordverschil: which words of a text went and which came. */
public final class WordDiff {

    /** What became of a piece of text. */
    public enum Change { SAME, GONE, NEW }

    /** Words next to each other that fared alike, with the blanks between them. */
    public record Piece(Change change, String text) {
    }

    /** A word, the blanks between two words, or one sign. */
    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);
    /** Comparing costs at most the product of both lengths; beyond this the texts count as wholly different. */
    private static final long MOST_STEPS = 4_000_000;

    private WordDiff() {
    }

    /** The pieces of both texts in one order: what went stands before what came in its place. */
    public static List<Piece> of(String before, String after) {
        List<String> was = tokens(before);
        List<String> is = tokens(after);
        Pieces pieces = new Pieces();
        if (was.equals(is)) {
            pieces.add(Change.SAME, is);
        } else if ((long) was.size() * is.size() > MOST_STEPS) {
            pieces.add(Change.GONE, was);
            pieces.add(Change.NEW, is);
        } else {
            int at = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>()).getDeltas()) {
                pieces.add(Change.SAME, was.subList(at, delta.getSource().getPosition()));
                pieces.add(Change.GONE, delta.getSource().getLines());
                pieces.add(Change.NEW, delta.getTarget().getLines());
                at = delta.getSource().getPosition() + delta.getSource().size();
            }
            pieces.add(Change.SAME, was.subList(at, was.size()));
        }
        return pieces.joined();
    }

    /** The text as it was, out of both. */
    public static List<Piece> before(List<Piece> pieces) {
        return pieces.stream().filter(p -> p.change() != Change.NEW).toList();
    }

    /** The text as it is, out of both. */
    public static List<Piece> after(List<Piece> pieces) {
        return pieces.stream().filter(p -> p.change() != Change.GONE).toList();
    }

    private static List<String> tokens(String text) {
        Matcher found = TOKEN.matcher(text);
        List<String> tokens = new ArrayList<>();
        while (found.find()) {
            tokens.add(found.group());
        }
        return tokens;
    }

    /**
     * Pieces in order. What stayed the same by chance, shorter than what changed on either side of it, is part of the
     * change, so that a sentence that was written anew reads as one.
     */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();

        void add(Change change, List<String> tokens) {
            if (!tokens.isEmpty()) {
                all.add(new Piece(change, String.join("", tokens)));
            }
        }

        List<Piece> joined() {
            List<Piece> joined = new ArrayList<>();
            List<Piece> run = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Piece piece = all.get(i);
                if (piece.change() != Change.SAME || isByChance(piece, run, following(i))) {
                    run.add(piece);
                } else {
                    close(run, joined);
                    joined.add(piece);
                }
            }
            close(run, joined);
            return List.copyOf(joined);
        }

        /** The changes right after a piece. */
        private List<Piece> following(int index) {
            return all.subList(index + 1, all.size()).stream().takeWhile(p -> p.change() != Change.SAME).toList();
        }

        private static boolean isByChance(Piece same, List<Piece> run, List<Piece> following) {
            int length = same.text().strip().length();
            return same.text().indexOf('\n') < 0 && !run.isEmpty() && !following.isEmpty() && length <= longest(run) && length <= longest(following);
        }

        private static int longest(List<Piece> changes) {
            return changes.stream().filter(p -> p.change() != Change.SAME).mapToInt(p -> p.text().length()).max().orElse(0);
        }

        private static void close(List<Piece> run, List<Piece> joined) {
            Stream.of(Change.GONE, Change.NEW).filter(c -> run.stream().anyMatch(p -> p.change() == c))
                .forEach(c -> joined.add(new Piece(c, text(run, c))));
            run.clear();
        }

        private static String text(List<Piece> run, Change change) {
            return run.stream().filter(p -> p.change() == change || p.change() == Change.SAME).map(Piece::text).collect(Collectors.joining());
        }
    }
}
