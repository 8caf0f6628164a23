package dev.daybook.query.infrastructure.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The documents that one batch of events has touched and not yet written; belongs to one thread. */
final class ViewBatch<D extends ViewDocument> {

    private final Map<String, D> loaded = new HashMap<>();
    private final Map<String, D> changed = new HashMap<>();

    /** Takes a document as it is stored. */
    void loaded(D document) {
        loaded.put(document.id(), document);
    }

    /** The document as the events so far have left it. */
    Optional<D> find(String id) {
        return Optional.ofNullable(changed.getOrDefault(id, loaded.get(id)));
    }

    void put(D document) {
        changed.put(document.id(), document);
    }

    List<D> changed() {
        return List.copyOf(changed.values());
    }

    /** Where the stored document was; empty for one that was not stored. */
    OptionalLong loadedPosition(String id) {
        D document = loaded.get(id);
        return document == null ? OptionalLong.empty() : OptionalLong.of(document.position());
    }

    void clear() {
        loaded.clear();
        changed.clear();
    }
}
