package dev.daybook.query.walks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
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
    record Key(String field, int direction) {

        Key reversed() {
            return new Key(field, -direction);
        }

        @Override
        public String toString() {
            return field + "_" + direction;
        }
    }

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
                : keys.stream().map(Key::toString).collect(Collectors.joining("_"));
    }

    /** Takes a command {@code find}, or {@code aggregate} that begins with a match. */
    boolean serves(BsonDocument command) {
        AskedShape asked = AskedShape.of(command);
        for (int prefix = 0; prefix <= keys.size(); prefix++) {
            boolean narrows = prefix > 0 || !asked.sort().isEmpty();
            if (narrows
                    && isAsked(keys.subList(0, prefix), asked.fields())
                    && sorts(keys.subList(prefix, keys.size()), asked.sort())) {
                return true;
            }
        }
        return false;
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
        List<Key> reversed = first.stream().map(Key::reversed).toList();
        return sort.equals(first) || sort.equals(reversed);
    }

    static List<Key> keys(BsonDocument fields) {
        List<Key> keys = new ArrayList<>();
        fields.forEach((field, direction) ->
                keys.add(new Key(field, direction.asNumber().intValue())));
        return keys;
    }
}
