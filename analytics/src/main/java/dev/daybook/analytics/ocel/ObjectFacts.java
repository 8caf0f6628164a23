package dev.daybook.analytics.ocel;

import static dev.daybook.analytics.ocel.ObjectType.CUSTOMER;
import static dev.daybook.analytics.ocel.ObjectType.FULFILMENT;
import static dev.daybook.analytics.ocel.ObjectType.ITEM;
import static dev.daybook.analytics.ocel.ObjectType.ORDER;
import static dev.daybook.analytics.ocel.ObjectType.PAYMENT;
import static dev.daybook.analytics.ocel.ObjectType.PRODUCT;
import static dev.daybook.analytics.ocel.ObjectType.SHIPMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events say what of their objects. */
final class ObjectFacts {

    private static final Set<String> INTEGERS = Set.of("quantity", "totalMinor", "amountMinor");
    private static final Set<String> FLOATS = Set.of("unitPrice", "price");
    private static final String[] LINE = {"sku", "description", "quantity", "unitPrice", "totalMinor"};

    /**
     * Fields of a payload that are attributes of an object.
     *
     * @param at pointer to the object that holds them, or to an array of such
     */
    private record Source(String type, ObjectType of, String at, List<String> fields) {

        Source(String type, ObjectType of, String at, String... fields) {
            this(type, of, at, List.of(fields));
        }
    }

    private static final Map<String, List<Source>> SOURCES = Stream.of(
                    new Source("order.placed", ORDER, "", "number"),
                    new Source("order.placed", ORDER, "/content", "currency", "country"),
                    new Source("order.placed", ITEM, "/content/lines", LINE),
                    new Source("order.imported", ORDER, "", "number", "kind", "source"),
                    new Source("order.imported", ORDER, "/content", "currency", "country"),
                    new Source("order.imported", ITEM, "/content/lines", LINE),
                    new Source("order.line-added", ITEM, "/line", LINE),
                    new Source("order.line-quantity-changed", ITEM, "/line", LINE),
                    new Source("order.line-tax-changed", ITEM, "/line", LINE),
                    new Source("payment.initiated", PAYMENT, "", "amountMinor", "currency", "method"),
                    new Source("payment.imported", PAYMENT, "", "amountMinor", "currency", "source"),
                    new Source("fulfilment.created", FULFILMENT, "", "location"),
                    new Source("shipment.created", SHIPMENT, "", "location"),
                    new Source("shipment.labelled", SHIPMENT, "", "carrier"),
                    new Source("shipment.dispatched", SHIPMENT, "", "carrier"),
                    new Source("customer.registered", CUSTOMER, "", "language"),
                    new Source("product.added", PRODUCT, "", "name", "category", "price", "currency"),
                    new Source("product.renamed", PRODUCT, "", "name"),
                    new Source("product.price-changed", PRODUCT, "", "price", "currency"))
            .collect(Collectors.groupingBy(Source::type));

    private ObjectFacts() {}

    /** What an object has from then on. */
    record Fact(ObjectId object, String name, String value) {}

    /** What an event says of the object that it happened to, and of that one's items. */
    static List<Fact> of(JsonNode event, ObjectId own) {
        List<Fact> facts = new ArrayList<>();
        for (Source source : SOURCES.getOrDefault(event.path("type").asText(), List.of())) {
            JsonNode at = event.path("data").at(source.at());
            Iterable<JsonNode> holders = at.isArray() ? at : List.of(at);
            holders.forEach(holder -> source.fields()
                    .forEach(field -> typeOf(field)
                            .text(holder.path(field))
                            .ifPresent(value -> facts.add(new Fact(object(source.of(), own, holder), field, value)))));
        }
        return facts;
    }

    private static ObjectId object(ObjectType type, ObjectId own, JsonNode holder) {
        return type == ITEM
                ? ObjectId.item(
                        own.tenant(), own.id(), holder.path(ITEM.field()).asText())
                : own;
    }

    private static ValueType typeOf(String field) {
        return INTEGERS.contains(field)
                ? ValueType.INTEGER
                : FLOATS.contains(field) ? ValueType.FLOAT : ValueType.STRING;
    }

    /** The attributes that the objects of a type may have. */
    static Map<String, ValueType> declared(ObjectType type) {
        Map<String, ValueType> attributes = new TreeMap<>();
        SOURCES.values().stream()
                .flatMap(List::stream)
                .filter(source -> source.of() == type)
                .flatMap(source -> source.fields().stream())
                .forEach(field -> attributes.put(field, typeOf(field)));
        return new LinkedHashMap<>(attributes);
    }
}
