package dev.daybook.query.infrastructure.history;

import dev.daybook.store.search.EventIndexer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far the index of events is filled, and by how many events it is behind the store. */
final class IndexMeters implements MeterBinder {

    private final EventIndexer indexer;

    IndexMeters(EventIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "daybook.history.index.position",
                        indexer,
                        index -> index.progress().reached())
                .register(meters);
        Gauge.builder(
                        "daybook.history.index.lag",
                        indexer,
                        index -> index.progress().lag())
                .register(meters);
    }
}
