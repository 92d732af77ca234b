package nl.accountregister.shared.yaml;

import nl.accountregister.shared.FaultyDefinition;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The text of a YAML file as a tree of nodes that know their place. No object is ever made from what the file says. */
final class YamlFile {

    private YamlFile() {
    }

    static Node compose(String file, byte[] content) {
        String text = decode(file, content);
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new FaultyDefinition(file, 1, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new FaultyDefinition(file, mark.getLine() + 1, mark.getColumn() + 1, inWords(e.getProblem()));
        } catch (ReaderException e) {
            String before = text.substring(0, Math.min(e.getPosition(), text.length()));
            throw at(file, before, "a control character does not belong in a text (U+%04X)".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            throw new FaultyDefinition(file, 1, 1, inWords(e.getMessage()));
        }
    }

    private static String inWords(String problem) {
        if (problem == null) {
            return "this is not valid YAML";
        }
        return problem.contains("TAB") ? "there is a tab here; indent with spaces"
            : "this is not valid YAML: " + problem.replaceAll("\\s+", " ");
    }

    private static String decode(String file, byte[] content) {
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            throw at(file, text.toString(), "the file is not UTF-8; save it again as UTF-8");
        }
        return text.toString().startsWith("\uFEFF") ? text.toString().substring(1) : text.toString();
    }

    private static FaultyDefinition at(String file, String before, String reason) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new FaultyDefinition(file, line, column, reason);
    }
}
