package dev.daybook.query.infrastructure.views;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The database that holds the views, and their tokens beside them. */
public final class ViewDatabase {

    private final MongoTemplate mongo;

    private ViewDatabase(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Views in this database. Documents say what they are by their collection, so none carries the name of its class. */
    public static ViewDatabase on(MongoDatabaseFactory databases) {
        MongoCustomConversions conversions = DecimalTexts.conversions();
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return new ViewDatabase(new MongoTemplate(databases, converter));
    }

    public MongoDatabase database() {
        return mongo.getDb();
    }

    /** The live view; its indexes are made when they are missing. */
    public <D extends ViewDocument> View<D> open(ViewDefinition<D> definition) {
        definition.indexes().forEach(mongo.indexOps(definition.collection())::createIndex);
        indexPositions(definition.collection());
        return new View<>(definition, mongo, definition.collection(), Admission.everything());
    }

    /** An empty view beside the live one; whoever asks for it drops its collection. */
    public <D extends ViewDocument> View<D> scratch(View<D> live, Admission admission) {
        String name =
                "verify_" + live.name() + "_" + UUID.randomUUID().toString().substring(0, 8);
        indexPositions(name);
        return new View<>(live.definition(), mongo, name, admission);
    }

    /** By which a guarded write finds its document: the embedded server uses unique indexes on exactly what is asked. */
    private void indexPositions(String collection) {
        var _ = mongo.indexOps(collection)
                .createIndex(new Index("_id", Sort.Direction.ASC)
                        .on("position", Sort.Direction.ASC)
                        .unique());
    }
}
