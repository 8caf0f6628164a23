package dev.daybook.query.infrastructure.processing;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.support.GenericApplicationContext;

/** The writes that a MongoDB server has not answered yet. */
final class SentWrites implements CommandListener {

    private static final Map<String, String> PARTS = Map.of("insert", "documents", "update", "updates");

    private final Map<Integer, Sent> underWay = new ConcurrentHashMap<>();

    /** A write to a collection, and what comes of it. */
    record Sent(String command, String collection, int documents, CompletableFuture<Answer> answer) {}

    /**
     * What a server says of a write.
     *
     * @param done so many documents were inserted, or found to be replaced
     * @param errors codes of what went wrong with the others
     */
    record Answer(int done, Set<Integer> errors) {}

    void addTo(GenericApplicationContext context) {
        context.registerBean(
                "sentWrites",
                MongoClientSettingsBuilderCustomizer.class,
                () -> settings -> settings.addCommandListener(this));
    }

    List<Sent> underWay(String command, String collection) {
        return underWay.values().stream()
                .filter(sent ->
                        sent.command().equals(command) && sent.collection().equals(collection))
                .toList();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        Optional.ofNullable(PARTS.get(event.getCommandName())).ifPresent(part -> {
            BsonDocument command = event.getCommand();
            underWay.put(
                    event.getRequestId(),
                    new Sent(
                            event.getCommandName(),
                            command.getString(event.getCommandName()).getValue(),
                            command.getArray(part).size(),
                            new CompletableFuture<>()));
        });
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        ended(event.getRequestId()).ifPresent(sent -> sent.answer().complete(answer(sent, event.getResponse())));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        ended(event.getRequestId()).ifPresent(sent -> sent.answer().completeExceptionally(event.getThrowable()));
    }

    private Optional<Sent> ended(int request) {
        return Optional.ofNullable(underWay.remove(request));
    }

    private static Answer answer(Sent sent, BsonDocument reply) {
        List<Integer> errors = reply.getArray("writeErrors", new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .map(error -> error.getNumber("code").intValue())
                .toList();
        // Of documents to be inserted the embedded server counts those that it refuses too.
        int done = sent.command().equals("insert")
                ? sent.documents() - errors.size()
                : reply.getNumber("n").intValue();
        return new Answer(done, Set.copyOf(errors));
    }
}
