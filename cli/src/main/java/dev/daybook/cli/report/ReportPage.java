package dev.daybook.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A page that shows the figures of a report. It has in it all that it needs, asks no network, and runs no script but its own two,
 * which are named by their hashes.
 */
public final class ReportPage {

    private static final String LIBRARY = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final Pattern SOURCE_MAP = Pattern.compile("\n//# sourceMappingURL=\\S*\\s*$");
    private static final Pattern PLACE = Pattern.compile("\\{(policy|style|data|library|script)}");

    private ReportPage() {}

    /** The page, as HTML. */
    public static String of(JsonNode figures) {
        String style = read("/report/report.css");
        String library = SOURCE_MAP.matcher(read(LIBRARY)).replaceFirst("\n");
        String script = read("/report/report.js");
        Map<String, String> parts = Map.of(
                "policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(style) + "; script-src "
                        + hash(library) + " " + hash(script),
                "style",
                style,
                "data",
                figures.toString().replace("<", "\\u003c"),
                "library",
                library,
                "script",
                script);
        return PLACE.matcher(read("/report/page.html")).replaceAll(place -> part(parts, place));
    }

    private static String part(Map<String, String> parts, MatchResult place) {
        return Matcher.quoteReplacement(parts.getOrDefault(place.group(1), ""));
    }

    private static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(String resource) {
        try (InputStream part = ReportPage.class.getResourceAsStream(resource)) {
            if (part == null) {
                throw new IllegalStateException(resource + " was not packed");
            }
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
