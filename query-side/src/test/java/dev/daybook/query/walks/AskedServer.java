package dev.daybook.query.walks;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.support.GenericApplicationContext;

/** Remembers what a query side asks its MongoDB server. */
final class AskedServer implements CommandListener {

    private static final Set<String> QUERIES = Set.of("find", "aggregate");

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    /** A question, and the collection that it is about. */
    record Asked(String collection, BsonDocument command) {}

    void addTo(GenericApplicationContext context) {
        context.registerBean(
                "askedServer",
                MongoClientSettingsBuilderCustomizer.class,
                () -> settings -> settings.addCommandListener(this));
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (QUERIES.contains(event.getCommandName())) {
            commands.add(event.getCommand().clone());
        }
    }

    /** What it was asked about a collection while something was done. */
    List<Asked> during(String collection, Runnable action) {
        commands.clear();
        action.run();
        return commands.stream()
                .map(command ->
                        new Asked(command.getString(command.getFirstKey()).getValue(), command))
                .filter(asked -> asked.collection().equals(collection))
                .toList();
    }
}
