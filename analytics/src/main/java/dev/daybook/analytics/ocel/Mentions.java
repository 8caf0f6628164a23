package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects that one event names, wherever in its payload, and what that tells of them. */
final class Mentions {

    private static final String HIDDEN = "***";
    private static final String EXCHANGE = "exchange";

    /** The events that tell which order their own object is of. */
    private static final Set<String> BEGINNINGS = Set.of("return.requested", "fulfilment.created");

    private final String tenant;
    private final Optional<ObjectId> own;
    private final JsonNode exchange;
    private final Map<ObjectId, String> named = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private Mentions(String tenant, Optional<ObjectId> own, JsonNode exchange) {
        this.tenant = tenant;
        this.own = own;
        this.exchange = exchange;
        own.ifPresent(object -> named.put(object, "subject"));
    }

    /**
     * Reads a line.
     *
     * @param orders which order returns and fulfilments are of, as far as it is known; what this event tells is added
     */
    static Mentions of(JsonNode event, Map<ObjectId, String> orders) {
        String[] subject = event.path("subject").asText("//").split("/", 3);
        Optional<ObjectId> own =
                ObjectType.ofStream(subject[1]).map(type -> new ObjectId(subject[0], type, subject[2]));
        Mentions mentions = new Mentions(subject[0], own, exchangeIn(event));
        mentions.read(event.path("data"), own.flatMap(object -> orderOf(event, object, orders)));
        mentions.relations.addAll(Relation.among(mentions.named.keySet()));
        if (mentions.exchange.isObject()) {
            mentions.readExchange();
        }
        return mentions;
    }

    /** Where an event names an order and a return for an exchange only. */
    private static JsonNode exchangeIn(JsonNode event) {
        JsonNode data = event.path("data");
        return event.path("type").asText().equals("return.exchanged") ? data : data.path("exchangeFor");
    }

    private static Optional<String> orderOf(JsonNode event, ObjectId own, Map<ObjectId, String> orders) {
        if (BEGINNINGS.contains(event.path("type").asText())) {
            orders.putIfAbsent(
                    own, event.path("data").path(ObjectType.ORDER.field()).asText());
        }
        return Optional.ofNullable(orders.get(own));
    }

    private void read(JsonNode node, Optional<String> orderId) {
        if (node.equals(exchange)) {
            return;
        }
        Optional<String> order = Optional.ofNullable(node.get(ObjectType.ORDER.field()))
                .map(JsonNode::asText)
                .or(() -> orderId);
        node.properties()
                .forEach(field -> ObjectType.ofField(field.getKey())
                        .filter(_ -> isName(field.getValue()))
                        .ifPresent(type -> name(type, field.getValue().asText(), order)));
        if (isName(node.path("lineId")) && isName(node.path("sku")) && order.isPresent()) {
            relate(
                    ObjectId.item(tenant, order.get(), node.path("lineId").asText()),
                    object(ObjectType.PRODUCT, node.path("sku").asText()),
                    "is of");
        }
        node.forEach(within -> read(within, order));
    }

    /** The order is the former one where the new one tells of it, and the new one where the return does. */
    private void readExchange() {
        ObjectId order =
                object(ObjectType.ORDER, exchange.path(ObjectType.ORDER.field()).asText());
        ObjectId returned = object(
                ObjectType.RETURN, exchange.path(ObjectType.RETURN.field()).asText());
        named.putIfAbsent(order, EXCHANGE);
        named.putIfAbsent(returned, EXCHANGE);
        ObjectId sent = own.filter(object -> object.type() == ObjectType.ORDER).orElse(order);
        relations.add(new Relation(returned, sent, "exchanged for"));
    }

    private static boolean isName(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() && !value.asText().equals(HIDDEN);
    }

    private void name(ObjectType type, String id, Optional<String> order) {
        switch (type) {
            case ITEM ->
                order.ifPresent(orderId ->
                        relate(object(ObjectType.ORDER, orderId), ObjectId.item(tenant, orderId, id), "contains"));
            case STOCK ->
                relate(
                        object(ObjectType.STOCK, id),
                        object(ObjectType.PRODUCT, id.substring(0, Math.max(1, id.lastIndexOf('@')))),
                        "is of");
            case RETURN -> name(ObjectId.credited(tenant, id));
            case ORDER, PAYMENT, FULFILMENT, SHIPMENT, CUSTOMER, PRODUCT -> name(object(type, id));
        }
    }

    private void name(ObjectId object) {
        named.putIfAbsent(object, object.type().word());
    }

    private void relate(ObjectId from, ObjectId to, String qualifier) {
        name(from);
        name(to);
        relations.add(new Relation(from, to, qualifier));
    }

    private ObjectId object(ObjectType type, String id) {
        return new ObjectId(tenant, type, id);
    }

    /** What it happened to, if that is an object here. */
    Optional<ObjectId> own() {
        return own;
    }

    /** All of them, each once, and what the event has to do with it. */
    Map<ObjectId, String> named() {
        return named;
    }

    List<Relation> relations() {
        return relations;
    }
}
