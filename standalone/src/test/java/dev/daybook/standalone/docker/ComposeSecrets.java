package dev.daybook.standalone.docker;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what should be secret and stands in a compose file in clear. */
final class ComposeSecrets {
    private static final Pattern SECRET_KEY =
            Pattern.compile(".*(password|passwd|pwd|secret|token|api_?key|credential)s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$?\\$\\{\\w+(:?\\?[^}]*)?}");
    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("://[^/\\s:@]*:(\\$?\\$\\{[^}]*}|[^@/\\s]+)@");
    private static final Pattern PASSWORD_ARGUMENT = Pattern.compile("(?i).*(--?password|passwd)[= ]([^$\\s].*)");

    private ComposeSecrets() {}

    static Stream<String> faults(ComposeFile file) {
        Stream<String> texts = file.texts().entrySet().stream()
                .filter(entry -> inClear(entry.getKey(), entry.getValue()))
                .map(entry -> "password in clear at " + entry.getKey());
        Stream<String> secrets = file.children("secrets").entrySet().stream()
                .filter(secret -> !secret.getValue().has("environment")
                        && !secret.getValue().has("file")
                        && !secret.getValue().path("external").asBoolean(false))
                .map(Map.Entry::getKey)
                .map(name -> "secret " + name + " comes from nowhere");
        return Stream.concat(texts, secrets);
    }

    private static boolean inClear(String path, String text) {
        if (path.contains(".environment")) {
            // A list names its variables in the text, a map in the path.
            String[] pair = path.endsWith("]")
                    ? text.split("=", 2)
                    : new String[] {path.substring(path.lastIndexOf('.') + 1), text};
            if (path.startsWith("services.")
                    && pair.length == 2
                    && SECRET_KEY.matcher(pair[0]).matches()
                    && !FROM_OUTSIDE.matcher(pair[1]).matches()) {
                return true;
            }
        }
        return PASSWORD_ARGUMENT.matcher(text).matches()
                || URL_WITH_PASSWORD
                        .matcher(text)
                        .results()
                        .anyMatch(match -> !FROM_OUTSIDE.matcher(match.group(1)).matches());
    }
}
