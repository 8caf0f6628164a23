package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.TestMongo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** On a real server: the one that DAYBOOK_MONGODB_URI names, or one in a container. */
class RealMongoTest extends MongoContract {

    /** How documents are found by their {@code _id}, beside reading its index. */
    private static final Set<String> BY_ID = Set.of("IDHACK", "EXPRESS_IXSCAN", "EXPRESS_CLUSTERED_IXSCAN");

    @Override
    TestMongo mongo() {
        return TestMongo.real();
    }

    /** On few documents the server may like another index as well, so this one need only be among its plans. */
    @Override
    public boolean serves(ServingIndex index, BsonDocument command) {
        BsonDocument plan = explain(command);
        List<BsonDocument> winning = stages(inside(plan, "winningPlan"));
        List<BsonDocument> rejected = stages(inside(plan, "rejectedPlans"));
        return !winning.isEmpty()
                && winning.stream().noneMatch(stage -> is(stage, "stage", "COLLSCAN"))
                && Stream.concat(winning.stream(), rejected.stream()).anyMatch(stage -> reads(index, stage));
    }

    private static boolean reads(ServingIndex index, BsonDocument stage) {
        return is(stage, "indexName", index.name())
                || (index.equals(ServingIndex.ofIds())
                        && BY_ID.contains(stage.getString("stage").getValue()));
    }

    private BsonDocument explain(BsonDocument command) {
        BsonDocument bare = new BsonDocument();
        bare.putAll(command);
        List.of("lsid", "$db", "$clusterTime", "$readPreference").forEach(bare::remove);
        return side().views()
                .runCommand(new Document("explain", bare).append("verbosity", "queryPlanner"), BsonDocument.class);
    }

    /** Every value of a name, however deep. */
    private static BsonArray inside(BsonValue value, String name) {
        BsonArray found = new BsonArray();
        if (value.isDocument()) {
            value.asDocument().forEach((key, inner) -> {
                if (key.equals(name)) {
                    found.add(inner);
                }
                found.addAll(inside(inner, name));
            });
        } else if (value.isArray()) {
            value.asArray().forEach(inner -> found.addAll(inside(inner, name)));
        }
        return found;
    }

    private static List<BsonDocument> stages(BsonValue plans) {
        Stream<BsonDocument> here = plans.isDocument() && plans.asDocument().isString("stage")
                ? Stream.of(plans.asDocument())
                : Stream.empty();
        Stream<BsonValue> inner = plans.isDocument()
                ? plans.asDocument().values().stream()
                : plans.isArray() ? plans.asArray().stream() : Stream.empty();
        return Stream.concat(here, inner.flatMap(value -> stages(value).stream()))
                .toList();
    }

    private static boolean is(BsonDocument stage, String field, String value) {
        return new BsonString(value).equals(stage.get(field));
    }

    @Test
    void every_listed_query_is_answered_as_from_the_embedded_server() {
        Map<String, String> real = answers();
        try (TestMongo embedded = TestMongo.embedded()) {
            side().restart(() -> {}, "DAYBOOK_MONGO_URI=" + embedded.uri(), NO_CHECKS);
            side().await();

            assertThat(real).isNotEmpty().isEqualTo(answers());
        } finally {
            side().restart(() -> {}, NO_CHECKS);
            side().await();
        }
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (ListedQuery query : ListedQuery.all()) {
            if (query.body().isEmpty()) {
                answers.put(query.path(), api().get(query.path()).raw().body());
            }
        }
        return answers;
    }
}
