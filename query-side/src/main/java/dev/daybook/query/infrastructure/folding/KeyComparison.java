package dev.daybook.query.infrastructure.folding;

import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;

/** Compares what a build has of a key with what the stored events say. */
@Component
public final class KeyComparison {

    /** A build that moves may be read between two writes of the same key: what differs is looked at again. */
    private static final int LOOKS = 4;

    private static final int LOOK_AGAIN_MILLIS = 100;

    private final KeyFold fold;
    private final Coverage coverage;

    KeyComparison(KeyFold fold, Coverage coverage) {
        this.fold = fold;
        this.coverage = coverage;
    }

    /**
     * What a comparison has found.
     *
     * @param documents that the events give
     * @param different ids of those that the build has otherwise, or not
     * @param seen positions of those that the build has
     * @param settled whether the key stood still while it was looked at; else nothing is told
     */
    public record Verdict<D>(List<D> documents, List<String> different, Map<String, Long> seen, boolean settled) {

        static <D> Verdict<D> ofMoving() {
            return new Verdict<>(List.of(), List.of(), Map.of(), false);
        }

        public boolean equal() {
            return different.isEmpty();
        }
    }

    /**
     * Compares all documents of a key; tells of none while the key moves faster than it is looked at.
     *
     * @throws UnfoldableKeyException where the view cannot take one of the events
     */
    public <D extends ViewDocument> Verdict<D> compare(ViewBuild<D> build, String key) {
        Verdict<D> verdict = look(build, key);
        for (int look = 1; look < LOOKS && !(verdict.equal() && verdict.settled()); look++) {
            pause();
            verdict = look(build, key);
        }
        return verdict;
    }

    private <D extends ViewDocument> Verdict<D> look(ViewBuild<D> build, String key) {
        long covered = coverage.positionOf(build);
        List<D> asCovered = fold.fold(build.definition(), key, covered);
        Map<String, BsonDocument> stored = build.stored(ids(asCovered));
        long ahead = stored.values().stream()
                .mapToLong(document -> document.getNumber("position").longValue())
                .max()
                .orElse(0);
        List<D> folded = ahead > covered ? fold.fold(build.definition(), key, ahead) : asCovered;
        if (ahead > covered) {
            stored = build.stored(ids(folded));
        }
        Map<String, BsonDocument> expected =
                folded.stream().collect(Collectors.toMap(ViewDocument::id, build::asStored, (one, _) -> one));
        Map<String, Long> seen = positions(stored);
        return seen.values().stream().anyMatch(position -> position > Math.max(ahead, covered))
                ? Verdict.ofMoving()
                : new Verdict<>(folded, different(expected, stored), seen, true);
    }

    private static Map<String, Long> positions(Map<String, BsonDocument> stored) {
        return stored.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        document -> document.getValue().getNumber("position").longValue()));
    }

    private static <D extends ViewDocument> Set<String> ids(List<D> documents) {
        return documents.stream().map(ViewDocument::id).collect(Collectors.toSet());
    }

    private static List<String> different(Map<String, BsonDocument> expected, Map<String, BsonDocument> stored) {
        return expected.entrySet().stream()
                .filter(document -> !document.getValue().equals(stored.get(document.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while comparing", stopped);
        }
    }
}
