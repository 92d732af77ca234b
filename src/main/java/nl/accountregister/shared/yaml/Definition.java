package nl.accountregister.shared.yaml;

import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.FaultyDefinition;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Definitie: a group of keys in a file that a person wrote. Each getter checks what it gets and throws a
 * {@link FaultyDefinition} that tells the place; a key that no getter asked for is a fault too. An optional key that
 * stands there without a value counts as left out.
 */
public final class Definition {

    private final String file;
    private final Node node;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Definition(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping) || !Tag.MAP.equals(node.getTag())) {
            throw fault(node, "keys with a value are expected here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (key.isEmpty()) {
                throw fault(tuple.getKeyNode(), "a key must be a plain word");
            }
            if (tuples.put(key, tuple) != null) {
                throw fault(tuple.getKeyNode(), "the key '" + key + "' is here twice");
            }
        }
    }

    /** Reads a whole file; what it holds and the reading does not ask for is a fault. */
    public static <T> T read(String file, byte[] content, Function<Definition, T> reading) {
        return new Definition(file, YamlFile.compose(file, content)).as(reading);
    }

    /** Reads this part, and then refuses keys that were not asked for. */
    public <T> T as(Function<Definition, T> reading) {
        T result = reading.apply(this);
        for (Map.Entry<String, NodeTuple> entry : tuples.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw fault(entry.getValue().getKeyNode(), "the key '" + entry.getKey()
                    + "' is unknown; known here: " + String.join(", ", known));
            }
        }
        return result;
    }

    /** The keys that are there, in the order of the file, for a part whose keys are free. */
    public Set<String> keys() {
        return tuples.keySet();
    }

    /** Whether a key stands there with a value, be it an empty list. */
    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** Where the value of a key stands, or this part when the key is not there. */
    public Place place(String key) {
        return value(key).map(this::placeOf).orElseGet(this::place);
    }

    public Place place() {
        return placeOf(node);
    }

    public String text(String key) {
        return text(required(key));
    }

    /** The text, or an empty one when it is left out. */
    public String optionalText(String key) {
        return value(key).map(this::text).orElse("");
    }

    /** A text that has to match a pattern; the rule says what the pattern asks, to be read after the word "must". */
    public String text(String key, String pattern, String rule) {
        return matching(required(key), pattern, rule);
    }

    public String optionalText(String key, String pattern, String rule) {
        return value(key).map(n -> matching(n, pattern, rule)).orElse("");
    }

    public List<String> texts(String key) {
        return items(key).stream().map(this::text).toList();
    }

    public List<String> texts(String key, String pattern, String rule) {
        return items(key).stream().map(n -> matching(n, pattern, rule)).toList();
    }

    /** A text with the keys {@code nl} and {@code en}, both filled. */
    public Bilingual bilingual(String key) {
        return bilingual(required(key));
    }

    public Bilingual optionalBilingual(String key) {
        return value(key).map(this::bilingual).orElse(Bilingual.EMPTY);
    }

    public List<Bilingual> bilinguals(String key) {
        return items(key).stream().map(this::bilingual).toList();
    }

    public int whole(String key, int min, int max) {
        return whole(required(key), min, max);
    }

    public OptionalInt optionalWhole(String key, int min, int max) {
        Optional<Node> value = value(key);
        return value.isPresent() ? OptionalInt.of(whole(value.get(), min, max)) : OptionalInt.empty();
    }

    public boolean flag(String key, boolean otherwise) {
        Optional<Node> value = value(key);
        if (value.isPresent() && !(value.get() instanceof ScalarNode && Tag.BOOL.equals(value.get().getTag()))) {
            throw fault(value.get(), "'" + key + "' must be true or false");
        }
        return value.map(n -> List.of("true", "yes", "on").contains(((ScalarNode) n).getValue().toLowerCase()))
            .orElse(otherwise);
    }

    /** One of the constants, by its Dutch code. */
    public <E extends Enum<E> & Coded> E code(String key, Class<E> type) {
        return code(required(key), type);
    }

    public <E extends Enum<E> & Coded> Optional<E> optionalCode(String key, Class<E> type) {
        return value(key).map(n -> code(n, type));
    }

    /** Some of the constants, each at most once. */
    public <E extends Enum<E> & Coded> List<E> codes(String key, Class<E> type) {
        List<E> all = new ArrayList<>();
        for (Node item : items(key)) {
            E constant = code(item, type);
            if (all.contains(constant)) {
                throw fault(item, constant.code() + " is here twice");
            }
            all.add(constant);
        }
        return List.copyOf(all);
    }

    public <T> T part(String key, Function<Definition, T> reading) {
        return new Definition(file, required(key)).as(reading);
    }

    public <T> Optional<T> optionalPart(String key, Function<Definition, T> reading) {
        return value(key).map(n -> new Definition(file, n).as(reading));
    }

    /** A list of parts; an empty one when the key is left out. */
    public <T> List<T> parts(String key, Function<Definition, T> reading) {
        return items(key).stream().map(n -> new Definition(file, n).as(reading)).toList();
    }

    /** A part that someone else reads later, with {@link #as}; empty when it is left out. */
    public Optional<Definition> later(String key) {
        return value(key).map(n -> new Definition(file, n));
    }

    private Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode).filter(n -> !Tag.NULL.equals(n.getTag()));
    }

    private Node required(String key) {
        return value(key).orElseThrow(() -> tuples.containsKey(key)
            ? fault(tuples.get(key).getKeyNode(), "the key '" + key + "' has no value")
            : fault(node, "the key '" + key + "' is missing"));
    }

    private List<Node> items(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
            throw fault(value.get(), "'" + key + "' must be a list, each item on a line with a dash");
        }
        return value.map(n -> ((SequenceNode) n).getValue()).orElse(List.of());
    }

    private String text(Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            throw fault(value, "a text is expected here");
        }
        if (!Tag.STR.equals(value.getTag())) {
            throw fault(value, "a text is expected here; put '" + scalar.getValue() + "' between quotes");
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            throw fault(value, "a text is expected here; this one is empty");
        }
        return text;
    }

    private String matching(Node value, String pattern, String rule) {
        String text = text(value);
        if (!text.matches(pattern)) {
            throw fault(value, "'" + text + "' must " + rule);
        }
        return text;
    }

    private Bilingual bilingual(Node value) {
        return new Definition(file, value).as(d -> new Bilingual(d.text("nl"), d.text("en")));
    }

    private int whole(Node value, int min, int max) {
        String rule = "a whole number from " + min + " to " + max + " is expected here";
        if (!(value instanceof ScalarNode scalar) || !scalar.getValue().matches("-?(0|[1-9][0-9]{0,8})")) {
            throw fault(value, rule);
        }
        int number = Integer.parseInt(scalar.getValue());
        if (number < min || number > max) {
            throw fault(value, rule);
        }
        return number;
    }

    private <E extends Enum<E> & Coded> E code(Node value, Class<E> type) {
        String text = text(value);
        return Coded.find(type, text).orElseThrow(() -> fault(value, "'" + text + "' does not exist; choose from "
            + Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "))));
    }

    private Place placeOf(Node of) {
        return new Place(file, of.getStartMark().getLine() + 1, of.getStartMark().getColumn() + 1);
    }

    private FaultyDefinition fault(Node of, String reason) {
        return placeOf(of).fault(reason);
    }
}
