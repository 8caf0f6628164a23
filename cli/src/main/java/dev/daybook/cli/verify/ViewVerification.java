package dev.daybook.cli.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How the live views compare with rebuilt ones, and a sample of orders with their events.
 *
 * @param views one entry per view
 * @param sample orders folded straight from the events
 */
public record ViewVerification(List<View> views, Sample sample) implements Verdict {

    private static final int HASH_SHOWN = 12;
    private static final int DIFFERENCES_SHOWN = 10;

    /**
     * One view.
     *
     * @param documents in the live view
     * @param position up to which both had read
     */
    public record View(String view, long documents, long position, String hashLive, String hashRebuilt, boolean equal) {

        /** Equal, by the server's word and by the hashes; a shop without returns has a view without documents. */
        boolean isClean() {
            return equal && hashLive.equals(hashRebuilt);
        }
    }

    /** How many orders were folded and how many came out equal. */
    public record Sample(long orders, long equal, List<Difference> differences) {

        boolean isClean() {
            return orders > 0 && equal == orders && differences.isEmpty();
        }
    }

    /** One field of one order that the view and the events disagree on. */
    public record Difference(String order, String field, JsonNode view, JsonNode events) {}

    /** The verification in a server's answer; empty when it is something else. */
    public static Optional<ViewVerification> read(JsonNode answer) {
        return AnswerReader.read(answer, ViewVerification.class);
    }

    /** Whether there is at least one document and one order, and all are equal. */
    @Override
    public boolean isClean() {
        return views.stream().anyMatch(view -> view.documents() > 0)
                && views.stream().allMatch(View::isClean)
                && sample.isClean();
    }

    /** A table of the views, a line on the sample, and its first differences. */
    @Override
    public String asText() {
        StringBuilder text = new StringBuilder();
        row(text, "view", "documents", "position", "hash live", "hash rebuilt", "equal");
        for (View view : views) {
            row(
                    text,
                    view.view(),
                    Long.toString(view.documents()),
                    Long.toString(view.position()),
                    shortened(view.hashLive()),
                    shortened(view.hashRebuilt()),
                    view.isClean() ? "yes" : "NO");
        }
        text.append(String.format(
                Locale.ROOT, "sample: %d of %d orders equal their events", sample.equal(), sample.orders()));
        sample.differences().stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(d -> text.append(String.format(
                        Locale.ROOT,
                        "\n  order %s, %s: view %s, events %s",
                        d.order(),
                        d.field(),
                        d.view(),
                        d.events())));
        return text.toString();
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append(String.format(Locale.ROOT, "%-20s %10s %10s  %-12s  %-12s  %s\n", cells));
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }
}
