package nl.accountregister.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Pieces in order; a lone blank between two changes is part of them, so that a changed sentence reads as one. */
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
                boolean bridge = piece.change() == Change.SAME && piece.text().isBlank() && piece.text().indexOf('\n') < 0 && !run.isEmpty() && i + 1 < all.size();
                if (piece.change() == Change.SAME && !bridge) {
                    close(run, joined);
                    joined.add(piece);
                } else {
                    run.add(piece);
                }
            }
            close(run, joined);
            return List.copyOf(joined);
        }

        private static void close(List<Piece> run, List<Piece> joined) {
            Stream.of(Change.GONE, Change.NEW).filter(c -> run.stream().anyMatch(p -> p.change() == c))
                .forEach(c -> joined.add(new Piece(c, text(run, p -> p.change() == c || p.change() == Change.SAME))));
            run.clear();
        }

        private static String text(List<Piece> run, Predicate<Piece> part) {
            return String.join("", run.stream().filter(part).map(Piece::text).toList());
        }
    }
}
