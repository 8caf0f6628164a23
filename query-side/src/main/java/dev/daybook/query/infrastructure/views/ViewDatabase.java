package dev.daybook.query.infrastructure.views;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.bson.codecs.configuration.CodecRegistries;

/** The database that holds the views, and their tokens beside them. */
public final class ViewDatabase {

    private final MongoDatabase database;

    public ViewDatabase(MongoDatabase database) {
        this.database = database;
    }

    public MongoDatabase database() {
        return database;
    }

    /** The live view; its indexes are made when they are missing. */
    public <D extends ViewDocument> View<D> open(ViewDefinition<D> definition) {
        MongoCollection<D> documents = collection(definition, definition.collection());
        definition.indexes().forEach(documents::createIndex);
        return new View<>(definition, documents, Admission.everything());
    }

    /** An empty view beside the live one; whoever asks for it drops its collection. */
    public <D extends ViewDocument> View<D> scratch(View<D> live, Admission admission) {
        String name =
                "verify_" + live.name() + "_" + UUID.randomUUID().toString().substring(0, 8);
        return new View<>(live.definition(), collection(live.definition(), name), admission);
    }

    private <D extends ViewDocument> MongoCollection<D> collection(ViewDefinition<D> definition, String name) {
        return database.getCollection(name, definition.document())
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new DecimalTextCodec()),
                        MongoClientSettings.getDefaultCodecRegistry()));
    }
}
