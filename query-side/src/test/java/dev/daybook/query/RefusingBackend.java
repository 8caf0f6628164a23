package dev.daybook.query;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A MongoDB server that refuses to change some collections while it is told to. */
public final class RefusingBackend extends MemoryBackend {

    private final Set<Refusal> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();

    private record Refusal(String command, Object collection) {}

    public void refuseWritesTo(String collection) {
        refused.add(new Refusal("insert", collection));
        refused.add(new Refusal("update", collection));
    }

    public void refuseDeletesFrom(String collection) {
        refused.add(new Refusal("delete", collection));
    }

    public void refuseNothing() {
        refused.clear();
    }

    public int refusals() {
        return refusals.get();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document document = message.getDocument();
        if (refused.stream().anyMatch(refusal -> refusal.collection().equals(document.get(refusal.command())))) {
            var _ = refusals.incrementAndGet();
            throw new MongoServerError(189, "PrimarySteppedDown", "refused by the test");
        }
        return super.handleMessage(message);
    }
}
