package dev.daybook.query.infrastructure.views;

import dev.daybook.events.Envelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** The documents that one batch of events has touched and not yet written; belongs to one thread. */
public final class ViewBatch<D extends ViewDocument> implements ViewWriter<D> {

    private final ViewDefinition<D> definition;
    private final Discards discards;
    private final Function<Collection<String>, List<D>> stored;
    private final Set<String> expected = new HashSet<>();
    private final Map<String, Optional<D>> loaded = new HashMap<>();
    private final Map<String, D> changed = new HashMap<>();
    private final Set<String> merged = new HashSet<>();

    /**
     * A batch over stored documents.
     *
     * @param stored those of these ids that there are
     */
    public ViewBatch(ViewDefinition<D> definition, Discards discards, Function<Collection<String>, List<D>> stored) {
        this.definition = definition;
        this.discards = discards;
        this.stored = stored;
    }

    /** Tells which documents the batch may touch: they are read together once one of them is wanted. */
    void expect(Collection<String> ids) {
        expected.addAll(ids);
    }

    @Override
    public void update(String id, Envelope envelope, Function<Optional<D>, D> fold) {
        Optional<D> before = envelope.version() == 0 ? touched(id) : find(id);
        if (!isApplied(before, envelope)) {
            requireNext(id, before, envelope);
            put(fold.apply(before));
        }
    }

    @Override
    public void merge(String id, Envelope envelope, Function<Optional<D>, Optional<D>> fold) {
        Optional<D> before = find(id);
        if (!isApplied(before, envelope)) {
            fold.apply(before).ifPresent(document -> {
                put(document);
                merged.add(document.id());
            });
        }
    }

    @Override
    public void insert(D document) {
        put(document);
    }

    private void put(D document) {
        changed.put(document.id(), document);
    }

    private Optional<D> find(String id) {
        return touched(id).or(() -> {
            if (!loaded.containsKey(id)) {
                load(id);
            }
            return loaded.getOrDefault(id, Optional.empty());
        });
    }

    private Optional<D> touched(String id) {
        return Optional.ofNullable(changed.get(id)).or(() -> loaded.getOrDefault(id, Optional.empty()));
    }

    private void load(String id) {
        Set<String> wanted = new HashSet<>(expected);
        expected.clear();
        var _ = wanted.removeAll(loaded.keySet());
        // One that was begun anew was not made from the stored one, so it must not take its place.
        var _ = wanted.removeAll(changed.keySet());
        var _ = wanted.add(id);
        wanted.forEach(missing -> loaded.put(missing, Optional.empty()));
        stored.apply(wanted).forEach(document -> loaded.put(document.id(), Optional.of(document)));
    }

    private boolean isApplied(Optional<D> before, Envelope envelope) {
        return before.isPresent() && before.get().position() >= envelope.position();
    }

    private void requireNext(String id, Optional<D> before, Envelope envelope) {
        long expectedVersion = before.map(document -> document.version() + 1).orElse(0L);
        while (discards.contains(definition.name(), envelope.subject(), expectedVersion)) {
            expectedVersion++;
        }
        if (envelope.version() != expectedVersion) {
            throw new MissingEventException(id, expectedVersion, envelope.version());
        }
    }

    /** The documents as the events so far have left them, those that were changed. */
    public List<D> changed() {
        return List.copyOf(changed.values());
    }

    /** Where the stored document was; empty for one that was not stored, or not looked for. */
    OptionalLong loadedPosition(String id) {
        return loaded.getOrDefault(id, Optional.empty()).stream()
                .mapToLong(ViewDocument::position)
                .findFirst();
    }

    /** Whether a document was made from some events only: then nobody sees from it whether it lacks one. */
    boolean isMerged(String id) {
        return merged.contains(id);
    }

    void clear() {
        loaded.clear();
        changed.clear();
        merged.clear();
    }
}
