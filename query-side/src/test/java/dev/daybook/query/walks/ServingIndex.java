package dev.daybook.query.walks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * Whether an index can serve what the server is asked: it begins with fields that are asked for, and goes on with those that are
 * sorted by. What else is asked for is looked at in the documents that the index leads to.
 *
 * @param keys fields with 1 or -1, in their order
 */
record ServingIndex(List<Key> keys) {

    ServingIndex {
        keys = List.copyOf(keys);
    }

    /** A field and its direction. */
    record Key(String field, int direction) {}

    /** The one that every collection has. */
    static ServingIndex ofIds() {
        return new ServingIndex(List.of(new Key("_id", 1)));
    }

    static ServingIndex of(IndexDefinition definition) {
        return new ServingIndex(
                keys(BsonDocument.parse(definition.getIndexKeys().toJson())));
    }

    /** As servers name it. */
    String name() {
        return keys.equals(ofIds().keys)
                ? "_id_"
                : keys.stream().map(key -> key.field() + "_" + key.direction()).collect(Collectors.joining("_"));
    }

    /** Takes a command {@code find}, or {@code aggregate} that begins with a match. */
    boolean serves(BsonDocument command) {
        BsonDocument filter =
                command.isString("aggregate") ? firstMatch(command) : command.getDocument("filter", new BsonDocument());
        Set<String> asked = new HashSet<>();
        collect(filter, asked);
        List<Key> sort = keys(command.getDocument("sort", new BsonDocument()));
        for (int prefix = 0; prefix <= keys.size(); prefix++) {
            boolean narrows = prefix > 0 || !sort.isEmpty();
            if (narrows && isAsked(keys.subList(0, prefix), asked) && sorts(keys.subList(prefix, keys.size()), sort)) {
                return true;
            }
        }
        return false;
    }

    private static BsonDocument firstMatch(BsonDocument aggregate) {
        return aggregate.getArray("pipeline").getFirst().asDocument().getDocument("$match", new BsonDocument());
    }

    private static void collect(BsonDocument filter, Set<String> asked) {
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            if (condition.getKey().equals("$and")) {
                condition.getValue().asArray().forEach(part -> collect(part.asDocument(), asked));
            } else if (!condition.getKey().startsWith("$")) {
                asked.add(condition.getKey());
            }
        }
    }

    private static boolean isAsked(List<Key> prefix, Set<String> asked) {
        return prefix.stream().map(Key::field).allMatch(asked::contains);
    }

    /** An index can be read in both directions. */
    private static boolean sorts(List<Key> rest, List<Key> sort) {
        if (sort.size() > rest.size()) {
            return false;
        }
        List<Key> first = rest.subList(0, sort.size());
        List<Key> reversed = first.stream()
                .map(key -> new Key(key.field(), -key.direction()))
                .toList();
        return sort.equals(first) || sort.equals(reversed);
    }

    private static List<Key> keys(BsonDocument fields) {
        List<Key> keys = new ArrayList<>();
        fields.forEach((field, direction) ->
                keys.add(new Key(field, direction.asNumber().intValue())));
        return keys;
    }
}
