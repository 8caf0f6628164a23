package dev.daybook.standalone.docker;

import java.util.regex.Pattern;

/** One row of docker/routes.txt: requests with this method whose path fits the pattern are answered by this side. */
record Route(Side side, String method, String path) {
    private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|PATCH|DELETE");
    private static final Pattern PATH = Pattern.compile("(/([a-z0-9.-]+|\\{[a-zA-Z]+}))+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

    enum Side {
        COMMAND,
        QUERY;

        /** The side's name in the table, in nginx's upstreams and in the names of the services. */
        String lowerCase() {
            return this == COMMAND ? "command" : "query";
        }
    }

    Route {
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("unknown method " + method);
        }
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("malformed path " + path);
        }
    }

    /** A regular expression for the whole path, in the dialect that Java and nginx share. */
    String pathExpression() {
        return "^" + VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("[^/]+") + "$";
    }

    /** A path that fits the pattern. */
    String example() {
        return VARIABLE.matcher(path).replaceAll("018f-4711");
    }

    boolean fits(String requestPath) {
        return requestPath.matches(pathExpression());
    }
}
