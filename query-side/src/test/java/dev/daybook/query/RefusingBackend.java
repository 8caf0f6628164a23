package dev.daybook.query;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A MongoDB server that refuses writes to some collections while it is told to. */
public final class RefusingBackend extends MemoryBackend {

    private final Set<Object> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();

    public void refuseWritesTo(String collection) {
        refused.add(collection);
    }

    public void refuseNothing() {
        refused.clear();
    }

    public int refusals() {
        return refusals.get();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Object collection = message.getDocument()
                .getOrDefault("update", message.getDocument().get("insert"));
        if (collection != null && refused.contains(collection)) {
            var _ = refusals.incrementAndGet();
            throw new MongoServerError(189, "PrimarySteppedDown", "refused by the test");
        }
        return super.handleMessage(message);
    }
}
