package dev.daybook.query.infrastructure.views;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Query;

/** What queries read, in bounded time: whichever build of a view is live. */
public final class View<D extends ViewDocument> {

    private final ViewDefinition<D> definition;
    private final ViewDatabase database;
    private final MongoTemplate mongo;
    private volatile ViewBuild<D> live;

    View(ViewDefinition<D> definition, ViewDatabase database, MongoTemplate mongo) {
        this.definition = definition;
        this.database = database;
        this.mongo = mongo;
        this.live = build(0);
    }

    public String name() {
        return definition.name();
    }

    public ViewDefinition<D> definition() {
        return definition;
    }

    /** The build that queries read. */
    public ViewBuild<D> live() {
        return live;
    }

    /** A build of this view; its collection and indexes are made when they are missing. */
    public ViewBuild<D> build(int number) {
        return database.build(definition, number);
    }

    /** Has queries read another build from here on. */
    public void serve(int number) {
        live = build(number);
    }

    /** The documents that a query finds; every query has a limit. */
    public List<D> find(Query wanted) {
        return mongo.find(wanted, definition.document(), live.collection());
    }

    /** The stored document with this {@code _id}. */
    public Optional<D> find(String id) {
        return Optional.ofNullable(mongo.findById(id, definition.document(), live.collection()));
    }

    /** Some fields of the document with this {@code _id}. */
    public Optional<Document> fields(String id, String... names) {
        Query wanted = query(where("_id").is(id));
        wanted.fields().include(names);
        return Optional.ofNullable(mongo.findOne(wanted, Document.class, live.collection()));
    }

    /** Some fields of the documents that a query finds; every query has a limit. */
    public List<Document> fields(Query wanted, String... names) {
        wanted.fields().include(names);
        return mongo.find(wanted, Document.class, live.collection());
    }

    /** What the server makes of all documents. */
    public List<Document> aggregate(Aggregation steps) {
        return aggregate(steps, Document.class);
    }

    /** The same, as records of what the steps leave. */
    public <T> List<T> aggregate(Aggregation steps, Class<T> as) {
        return mongo.aggregate(steps, live.collection(), as).getMappedResults();
    }
}
