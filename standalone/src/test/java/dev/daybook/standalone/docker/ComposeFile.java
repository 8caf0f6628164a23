package dev.daybook.standalone.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A compose file as a tree with its YAML anchors and merges resolved, beside the folder its paths are relative to; a repeated key is refused. */
record ComposeFile(JsonNode root, Path folder) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$|\\$\\{([A-Za-z_]\\w*)(?:(:?[-?])([^}]*))?}");

    static ComposeFile ofProject() throws IOException {
        Path path = Repository.docker("compose.yaml");
        return parse(Files.readString(path), Repository.root().resolve("docker"));
    }

    static ComposeFile parse(String yaml, Path folder) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(options)).load(yaml);
        return new ComposeFile(new JsonMapper().valueToTree(tree), folder);
    }

    /** The services by name, in file order. */
    Map<String, JsonNode> services() {
        return children("services");
    }

    /** One service; an empty tree when there is none of that name. */
    JsonNode service(String name) {
        return root.path("services").path(name);
    }

    /** What is declared at the top under this key (networks, volumes, secrets …), by name. */
    Map<String, JsonNode> children(String key) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        root.path(key).properties().forEach(entry -> children.put(entry.getKey(), entry.getValue()));
        return children;
    }

    /** Every text in the tree by its path (services.nginx.ports[0]). */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        collect("", root, texts);
        return texts;
    }

    /** The text as compose would pass it on with no variable set but the required ones, which become "given". */
    static String interpolate(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            if (match.group().equals("$$")) {
                return Matcher.quoteReplacement("$");
            }
            boolean optional = match.group(2) != null && match.group(2).endsWith("-");
            return Matcher.quoteReplacement(optional ? match.group(3) : "given");
        });
    }

    /** The names of the variables that a text takes from the environment. */
    static Stream<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .filter(match -> match.group(1) != null)
                .map(match -> match.group(1));
    }

    /** The elements of a list, or the keys of a map: the two ways in which compose lets names be written. */
    static Stream<String> names(JsonNode node) {
        return node.isObject()
                ? node.propertyNames().stream()
                : node.values().stream()
                        .map(item -> item.isObject() ? item.path("source").asString("") : item.asString());
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), texts));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "[" + index + "]", node.path(index), texts);
            }
        } else if (!node.isNull() && !(node instanceof MissingNode)) {
            texts.put(path, node.asString());
        }
    }
}
