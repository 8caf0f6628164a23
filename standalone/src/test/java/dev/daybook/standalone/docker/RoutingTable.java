package dev.daybook.standalone.docker;

import dev.daybook.standalone.docker.Route.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of docker/routes.txt in file order; a malformed or repeated row is refused with its line number. */
record RoutingTable(List<Route> routes) {

    static RoutingTable ofProject() {
        try {
            return parse(Files.readString(path()));
        } catch (IOException e) {
            throw new IllegalStateException("docker/routes.txt cannot be read", e);
        }
    }

    static Path path() {
        return Repository.docker("routes.txt");
    }

    static RoutingTable parse(String text) {
        List<Route> routes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                Route route = row(line.split("\\s+", -1));
                if (!seen.add(route.method() + " " + route.pathExpression())) {
                    throw new IllegalArgumentException("repeated route " + route.method() + " " + route.path());
                }
                routes.add(route);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("routes.txt line " + (index + 1) + ": " + e.getMessage(), e);
            }
        }
        return new RoutingTable(List.copyOf(routes));
    }

    private static Route row(String[] columns) {
        if (columns.length != 3) {
            throw new IllegalArgumentException("expected side, method and path");
        }
        Side side = switch (columns[0]) {
            case "command" -> Side.COMMAND;
            case "query" -> Side.QUERY;
            default -> throw new IllegalArgumentException("unknown side " + columns[0]);
        };
        return new Route(side, columns[1], columns[2]);
    }
}
