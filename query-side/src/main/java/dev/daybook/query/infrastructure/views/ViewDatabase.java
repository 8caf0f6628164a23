package dev.daybook.query.infrastructure.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import dev.daybook.store.StoreIdentity;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The database that holds the views, and their tokens beside them. */
public final class ViewDatabase {

    /** Names the collection and its one document that tells of which store the views are. */
    private static final String OWNER = "store";

    private final MongoTemplate mongo;
    private final MongoTemplate queries;
    private final Discards discards;

    private ViewDatabase(MongoTemplate mongo, MongoTemplate queries, Discards discards) {
        this.mongo = mongo;
        this.queries = queries;
        this.discards = discards;
    }

    /**
     * Views in this database. Documents say what they are by their collection, so none carries the name of its class.
     *
     * @param queryTimeout so long may a read take that a query waits for; what feeds the views has time
     */
    public static ViewDatabase on(MongoClient client, String name, Duration queryTimeout, Discards discards) {
        MongoCustomConversions conversions = DecimalTexts.conversions();
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return new ViewDatabase(
                new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, name), converter),
                new MongoTemplate(new Prompt(client, name, queryTimeout), converter),
                discards);
    }

    /** A database whose every operation ends in time, waiting for a server or a connection included. */
    private static final class Prompt extends SimpleMongoClientDatabaseFactory {

        private final Duration timeout;

        Prompt(MongoClient client, String name, Duration timeout) {
            super(client, name);
            this.timeout = timeout;
        }

        @Override
        protected MongoDatabase doGetMongoDatabase(String name) {
            return super.doGetMongoDatabase(name).withTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Makes the database hold views of this store in this epoch and of no other: whatever else there is goes away and is
     * built again.
     */
    public void claim(StoreIdentity store) {
        Document former = mongo.getCollection(OWNER)
                .findOneAndReplace(
                        new Document("_id", OWNER),
                        new Document("_id", OWNER).append("store", store.label()),
                        new FindOneAndReplaceOptions().upsert(true));
        if (former == null || !store.label().equals(former.getString("store"))) {
            for (String collection : mongo.getCollectionNames()) {
                if (!collection.equals(OWNER)) {
                    mongo.dropCollection(collection);
                }
            }
        }
    }

    public MongoDatabase database() {
        return mongo.getDb();
    }

    /** The same, for reads that a query waits for: they end in time. */
    public MongoDatabase forQueries() {
        return queries.getDb();
    }

    /** A view; queries read its first build until they are told otherwise. */
    public <D extends ViewDocument> View<D> open(ViewDefinition<D> definition) {
        return new View<>(definition, this, queries);
    }

    <D extends ViewDocument> ViewBuild<D> build(ViewDefinition<D> definition, int number) {
        String collection = definition.collection(number);
        definition.indexes().forEach(mongo.indexOps(collection)::createIndex);
        indexPositions(collection);
        return new ViewBuild<>(definition, number, mongo, collection, Admission.everything(), discards);
    }

    /** Removes the documents and tokens of a build that nobody feeds. */
    public void remove(String build) {
        mongo.dropCollection(build);
        var _ = mongo.getCollection("trackingtokens").deleteMany(new Document("processorName", build));
    }

    /** An empty build beside the live one; whoever asks for it drops its collection. */
    public <D extends ViewDocument> ViewBuild<D> scratch(View<D> view, Admission admission) {
        String name =
                "verify_" + view.name() + "_" + UUID.randomUUID().toString().substring(0, 8);
        indexPositions(name);
        return new ViewBuild<>(view.definition(), -1, mongo, name, admission, discards);
    }

    /** By which a guarded write finds its document: the embedded server uses unique indexes on exactly what is asked. */
    private void indexPositions(String collection) {
        var _ = mongo.indexOps(collection)
                .createIndex(new Index("_id", Sort.Direction.ASC)
                        .on("position", Sort.Direction.ASC)
                        .unique());
    }
}
