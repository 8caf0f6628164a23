package dev.daybook.standalone.docker;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A real nginx before four doubles, two of each side. */
final class FourNodes implements AutoCloseable {
    private final Map<String, NodeDouble> nodes = new LinkedHashMap<>();
    private final RealNginx nginx;

    FourNodes(Path folder) throws IOException, InterruptedException {
        this(folder, Map.of());
    }

    FourNodes(Path folder, Map<String, String> replacements) throws IOException, InterruptedException {
        RealServices.nginx();
        for (String name : List.of("command-side-1", "command-side-2", "query-side-1", "query-side-2")) {
            nodes.put(name, NodeDouble.named(name));
        }
        Map<String, Integer> ports = new LinkedHashMap<>();
        nodes.forEach((name, node) -> ports.put(name, node.port()));
        nginx = RealNginx.before(ports, replacements, folder);
    }

    RealNginx nginx() {
        return nginx;
    }

    NodeDouble node(String name) {
        NodeDouble node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no node " + name);
        }
        return node;
    }

    int requestsTo(String side) {
        return nodes.values().stream()
                .filter(node -> node.name().startsWith(side))
                .mapToInt(node -> node.received().size())
                .sum();
    }

    /** The names, in order, of the nodes that answered this request when it was sent that many times, each time with status 200. */
    Set<String> answering(int times, String method, String path) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < times; i++) {
            HttpResponse<String> response = nginx.send(method, path, method.equals("POST") ? "{}" : "");
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        method + " " + path + " answered " + response.statusCode() + "\n" + nginx.log());
            }
            names.add(response.headers().firstValue("Node").orElse("none"));
        }
        return names;
    }

    @Override
    public void close() {
        nginx.close();
        nodes.values().forEach(NodeDouble::close);
    }
}
