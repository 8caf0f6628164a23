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

    /** What it was asked while something was done. */
    List<BsonDocument> during(Runnable action) {
        commands.clear();
        action.run();
        return List.copyOf(commands);
    }
}
