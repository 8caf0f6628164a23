package dev.daybook.store.search;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement of one look into the index: takes the next rows of the narrowest condition in order of position, no more
 * than a window of them, and tells which of these fulfil the other conditions. It walks along one index and never sorts more
 * than a block.
 *
 * @param sql with parameters by name
 * @param parameters those that say what is looked for; where and how far is left to {@code after}, {@code version},
 *     {@code upTo} and {@code window}
 */
record IndexLook(String sql, Map<String, Object> parameters) {

    private static final String BLOCK = "(position >> 10)::integer";
    private static final String IN_ORDER = " order by block, position limit :window";

    static IndexLook of(EventQuery query) {
        Optional<EventTrait> leading = query.subject().isPresent() ? Optional.empty() : query.narrowest();
        Map<String, Object> parameters = new LinkedHashMap<>();
        query.traits()
                .forEach((trait, values) -> IntStream.range(0, values.size())
                        .forEach(number -> parameters.put(name(trait, number), values.get(number))));
        query.subject().ifPresent(subject -> parameters.put("subject", subject.toString()));
        query.from().ifPresent(from -> parameters.put("from", from.atOffset(ZoneOffset.UTC)));
        query.to().ifPresent(to -> parameters.put("to", to.atOffset(ZoneOffset.UTC)));
        String sql = "select array_agg(position) filter (where " + others(query, leading)
                + ") as hits, count(*) as seen, max(position) as last from (" + rows(query, leading) + ") as looked";
        return new IndexLook(sql, Map.copyOf(parameters));
    }

    private static String rows(EventQuery query, Optional<EventTrait> leading) {
        if (query.subject().isPresent()) {
            return """
                    select i.* from event as e join event_index as i using (position)
                    where e.subject = :subject and e.version >= :version and e.position <= :upTo
                    order by e.version limit :window""";
        }
        return leading.map(trait -> ofTrait(
                        trait, query.traits().getOrDefault(trait, List.of()).size()))
                .orElse("select * from event_index where position > :after and position <= :upTo"
                        + " order by position limit :window");
    }

    /** One walk for each value; they are merged. */
    private static String ofTrait(EventTrait trait, int values) {
        String walks = IntStream.range(0, values)
                .mapToObj(number -> "(select *, " + BLOCK + " as block from event_index where " + column(trait) + " = "
                        + hash(trait, number) + " and " + BLOCK
                        + " between (:after >> 10)::integer and (:upTo >> 10)::integer"
                        + " and position > :after and position <= :upTo" + IN_ORDER + ")")
                .collect(Collectors.joining(" union all "));
        return values == 1 ? walks : "select * from (" + walks + ") as walks" + IN_ORDER;
    }

    private static String others(EventQuery query, Optional<EventTrait> leading) {
        StringJoiner conditions = new StringJoiner(" and ").setEmptyValue("true");
        query.traits().forEach((trait, values) -> {
            if (leading.filter(trait::equals).isEmpty()) {
                conditions.add(IntStream.range(0, values.size())
                        .mapToObj(number -> hash(trait, number))
                        .collect(Collectors.joining(", ", column(trait) + " in (", ")")));
            }
        });
        query.from().ifPresent(_ -> conditions.add("occurred_at >= :from"));
        query.to().ifPresent(_ -> conditions.add("occurred_at < :to"));
        return conditions.toString();
    }

    private static String hash(EventTrait trait, int number) {
        return "hashtext(:" + name(trait, number) + ")";
    }

    private static String name(EventTrait trait, int number) {
        return column(trait) + number;
    }

    private static String column(EventTrait trait) {
        return trait.name().toLowerCase(Locale.ROOT);
    }
}
