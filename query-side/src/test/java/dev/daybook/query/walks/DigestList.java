package dev.daybook.query.walks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What each revision of each view says of a history, as digests. Lines are only ever added: the last one seals those above it.
 *
 * <p>Where two branches have added lines, take one side whole and add the others' again.
 */
record DigestList(List<Line> lines) {

    private static final String SEAL = "sealed ";

    DigestList {
        lines = List.copyOf(lines);
    }

    /**
     * What a revision of a view says.
     *
     * @param events after so many of the history, from its begin: it may have grown since
     */
    record Line(String view, int revision, int events, String sha256) {

        private static Line parse(String text) {
            String[] words = text.split(" ", 4);
            return new Line(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]);
        }

        private boolean isOf(String otherView, int otherRevision) {
            return view.equals(otherView) && revision == otherRevision;
        }

        @Override
        public String toString() {
            return view + " " + revision + " " + events + " " + sha256;
        }
    }

    /**
     * Reads a list.
     *
     * @throws IllegalStateException where a line was edited or removed
     */
    static DigestList parse(List<String> text) {
        if (text.isEmpty()) {
            return new DigestList(List.of());
        }
        List<String> lines = text.subList(0, text.size() - 1);
        if (!text.getLast().equals(seal(lines))) {
            throw new IllegalStateException(
                    "a line was edited or removed: lines are only ever added, by -Dregenerate=true");
        }
        return new DigestList(lines.stream().map(Line::parse).toList());
    }

    List<String> text() {
        List<String> text = lines.stream().map(Line::toString).toList();
        return Stream.concat(text.stream(), Stream.of(seal(text))).toList();
    }

    private static String seal(List<String> lines) {
        return SEAL + sha256(String.join("\n", lines));
    }

    /**
     * What is wrong with a view.
     *
     * @param digest after so many events
     */
    Optional<String> fault(String view, int revision, int events, IntFunction<String> digest) {
        if (lines.stream().anyMatch(line -> line.view().equals(view) && line.revision() > revision)) {
            return Optional.of("the revision of " + view + " was higher before; give it a new one");
        }
        if (hasChanged(view, revision, digest)) {
            return Optional.of("raise the revision of " + view + ": it says something else than revision " + revision
                    + " has said so far, and installations would keep what that one has written");
        }
        return isListed(view, revision, events)
                ? Optional.empty()
                : Optional.of("revision " + revision + " of " + view + " is not listed; add it with -Dregenerate=true");
    }

    private boolean hasChanged(String view, int revision, IntFunction<String> digest) {
        return lines.stream()
                .filter(line -> line.isOf(view, revision))
                .anyMatch(line -> !line.sha256().equals(digest.apply(line.events())));
    }

    private boolean isListed(String view, int revision, int events) {
        return lines.stream().anyMatch(line -> line.isOf(view, revision) && line.events() == events);
    }

    /** With a line for a view where it has none and nothing else is wrong with it. */
    DigestList with(String view, int revision, int events, IntFunction<String> digest) {
        if (isListed(view, revision, events) || hasChanged(view, revision, digest)) {
            return this;
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(view, revision, events, digest.apply(events)));
        return new DigestList(more);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
