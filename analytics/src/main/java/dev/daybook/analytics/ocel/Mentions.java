package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects that one event names, wherever in its payload, and what that tells of them. */
final class Mentions {

    private static final String HIDDEN = "***";

    private final String tenant;
    private final Optional<ObjectId> own;
    private final Set<ObjectId> named = new LinkedHashSet<>();
    private final List<Relation> relations = new ArrayList<>();

    private Mentions(String tenant, Optional<ObjectId> own) {
        this.tenant = tenant;
        this.own = own;
        own.ifPresent(named::add);
    }

    /**
     * Reads a line.
     *
     * @param ordersOfReturns which return is of which order, as far as it is known; what this event tells is added
     */
    static Mentions of(JsonNode event, Map<String, String> ordersOfReturns) {
        String[] subject = event.path("subject").asText("//").split("/", 3);
        Optional<ObjectId> own =
                ObjectType.ofStream(subject[1]).map(type -> new ObjectId(subject[0], type, subject[2]));
        Mentions mentions = new Mentions(subject[0], own);
        JsonNode data = event.path("data");
        mentions.read(data, orderOf(data, own, ordersOfReturns));
        mentions.relations.addAll(Relation.among(mentions.named));
        return mentions;
    }

    private static Optional<String> orderOf(
            JsonNode data, Optional<ObjectId> own, Map<String, String> ordersOfReturns) {
        Optional<String> told = Optional.ofNullable(data.get(ObjectType.ORDER.field()))
                .map(JsonNode::asText)
                .or(() ->
                        own.filter(object -> object.type() == ObjectType.ORDER).map(ObjectId::id));
        Optional<String> returned =
                own.filter(object -> object.type() == ObjectType.RETURN).map(ObjectId::id);
        if (told.isPresent() && returned.isPresent()) {
            ordersOfReturns.put(returned.get(), told.get());
        }
        return told.or(() -> returned.map(ordersOfReturns::get));
    }

    private void read(JsonNode node, Optional<String> orderId) {
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
            case ORDER, PAYMENT, FULFILMENT, SHIPMENT, RETURN, CUSTOMER, PRODUCT -> named.add(object(type, id));
        }
    }

    private void relate(ObjectId from, ObjectId to, String qualifier) {
        named.add(from);
        named.add(to);
        relations.add(new Relation(from, to, qualifier));
    }

    private ObjectId object(ObjectType type, String id) {
        return new ObjectId(tenant, type, id);
    }

    /** What it happened to, if that is an object here. */
    Optional<ObjectId> own() {
        return own;
    }

    /** All of them, each once. */
    Set<ObjectId> named() {
        return named;
    }

    List<Relation> relations() {
        return relations;
    }
}
