package dev.daybook.standalone.docker;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the routing table as nginx maps: $side for a request, $allowed_methods for a path. */
final class NginxRoutes {
    static final String HOW_TO_REGENERATE =
            "mvn -pl standalone -am test -Dtest=NginxRoutesTest -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true";

    private NginxRoutes() {}

    static Path path() {
        return Repository.docker("nginx/routes.conf");
    }

    static String render(RoutingTable table) {
        // nginx takes the first expression that fits, so a path without variables comes before one with them.
        List<Route> routes = table.routes().stream()
                .sorted(Comparator.comparing((Route route) -> route.path().contains("{")))
                .toList();
        StringBuilder out = new StringBuilder()
                .append("# Derived from docker/routes.txt. After a change there, write this file anew with\n# ")
                .append(HOW_TO_REGENERATE)
                .append("\n\nmap $uri $allowed_methods {\n");
        row(out, "default", "\"\"");
        allowedMethods(routes)
                .forEach((path, methods) -> row(out, "\"~" + path + "\"", "\"" + String.join(", ", methods) + "\""));
        out.append("}\n\nmap $allowed_methods $refusal {\n");
        row(out, "\"\"", "unknown_path");
        row(out, "default", "method_not_allowed");
        out.append("}\n\nmap \"$request_method $uri\" $side {\n");
        row(out, "default", "$refusal");
        routes.forEach(route -> row(
                out,
                "\"~" + route.pathExpression().replaceFirst("\\^", "^" + methods(route) + " ") + "\"",
                route.side().lowerCase()));
        return out.append("}\n").toString();
    }

    private static String methods(Route route) {
        return route.method().equals("GET") ? "(GET|HEAD)" : route.method();
    }

    private static Map<String, Set<String>> allowedMethods(List<Route> routes) {
        Map<String, Set<String>> methodsByPath = new LinkedHashMap<>();
        for (Route asked : routes) {
            Set<String> methods = methodsByPath.computeIfAbsent(asked.pathExpression(), _ -> new TreeSet<>());
            routes.stream().filter(route -> route.fits(asked.example())).forEach(route -> {
                methods.add(route.method());
                if (route.method().equals("GET")) {
                    methods.add("HEAD");
                }
            });
        }
        return methodsByPath;
    }

    private static void row(StringBuilder out, String key, String value) {
        out.append(String.format(Locale.ROOT, "    %-70s %s;%n", key, value));
    }
}
