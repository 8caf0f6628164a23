package dev.daybook.query.walks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A path with parameters. */
record Url(String path, Map<String, String> parameters) {

    Url {
        parameters = Map.copyOf(parameters);
    }

    static Url of(String path) {
        return new Url(path, Map.of());
    }

    /** With one parameter more, or with another value of it. */
    Url with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        var _ = more.put(name, value);
        return new Url(path, more);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                                .collect(Collectors.joining("&", path + "?", ""));
    }
}
