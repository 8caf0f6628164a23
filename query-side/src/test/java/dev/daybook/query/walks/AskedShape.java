package dev.daybook.query.walks;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The kind of a question to the server: what an index for it depends on.
 *
 * @param fields that must be as asked, whatever that is; alternatives lead to no index
 * @param sort the order of what is found, or the reverse: an index can be read in both directions
 */
record AskedShape(String collection, SortedSet<String> fields, List<ServingIndex.Key> sort) {

    AskedShape {
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
        sort = List.copyOf(sort);
    }

    /** Takes a command {@code find}, or {@code aggregate} that begins with a match. */
    static AskedShape of(BsonDocument command) {
        SortedSet<String> fields = new TreeSet<>();
        collect(filter(command), fields);
        return new AskedShape(
                command.getString(command.getFirstKey()).getValue(),
                fields,
                upwards(ServingIndex.keys(command.getDocument("sort", new BsonDocument()))));
    }

    private static List<ServingIndex.Key> upwards(List<ServingIndex.Key> sort) {
        return sort.isEmpty() || sort.getFirst().direction() > 0
                ? sort
                : sort.stream().map(ServingIndex.Key::reversed).toList();
    }

    private static BsonDocument filter(BsonDocument command) {
        return command.isString("aggregate")
                ? command.getArray("pipeline").getFirst().asDocument().getDocument("$match", new BsonDocument())
                : command.getDocument("filter", new BsonDocument());
    }

    private static void collect(BsonDocument filter, SortedSet<String> fields) {
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            if (condition.getKey().equals("$and")) {
                condition.getValue().asArray().forEach(part -> collect(part.asDocument(), fields));
            } else if (!condition.getKey().startsWith("$")) {
                fields.add(condition.getKey());
            }
        }
    }

    @Override
    public String toString() {
        return collection + " by " + fields
                + sort.stream()
                        .map(key -> " " + key)
                        .collect(Collectors.joining("", sort.isEmpty() ? "" : " sorted", ""));
    }
}
