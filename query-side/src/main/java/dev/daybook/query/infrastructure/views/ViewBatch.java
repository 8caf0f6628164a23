package dev.daybook.query.infrastructure.views;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents that one batch of events has changed and not yet written; belongs to one thread. */
final class ViewBatch<D extends ViewDocument> {

    private final Map<String, D> changed = new HashMap<>();

    Optional<D> find(String id) {
        return Optional.ofNullable(changed.get(id));
    }

    void put(D document) {
        changed.put(document.id(), document);
    }

    Collection<D> changed() {
        return List.copyOf(changed.values());
    }

    void clear() {
        changed.clear();
    }
}
