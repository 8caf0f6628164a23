package dev.daybook.analytics.ocel;

import static dev.daybook.analytics.ocel.ObjectType.CUSTOMER;
import static dev.daybook.analytics.ocel.ObjectType.FULFILMENT;
import static dev.daybook.analytics.ocel.ObjectType.ITEM;
import static dev.daybook.analytics.ocel.ObjectType.ORDER;
import static dev.daybook.analytics.ocel.ObjectType.PAYMENT;
import static dev.daybook.analytics.ocel.ObjectType.RETURN;
import static dev.daybook.analytics.ocel.ObjectType.SHIPMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one object has to do with another one. */
record Relation(ObjectId from, ObjectId to, String qualifier) {

    /** A kind of relation that two objects have if one event names them and no other ones of both their types. */
    private record Kind(ObjectType from, ObjectType to, String qualifier) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(ORDER, CUSTOMER, "placed by"),
            new Kind(PAYMENT, ORDER, "pays"),
            new Kind(FULFILMENT, ORDER, "fulfils"),
            new Kind(FULFILMENT, ITEM, "contains"),
            new Kind(SHIPMENT, ORDER, "delivers"),
            new Kind(SHIPMENT, FULFILMENT, "sends"),
            new Kind(SHIPMENT, ITEM, "contains"),
            new Kind(RETURN, ORDER, "returns"),
            new Kind(RETURN, ITEM, "contains"));

    /** The relations of what one event names; where it names several of both types, nobody can tell which belong together. */
    static List<Relation> among(Set<ObjectId> named) {
        List<Relation> relations = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<ObjectId> from = of(named, kind.from());
            List<ObjectId> to = of(named, kind.to());
            if (from.size() == 1 || to.size() == 1) {
                from.forEach(one -> to.forEach(other -> relations.add(new Relation(one, other, kind.qualifier()))));
            }
        }
        return relations;
    }

    private static List<ObjectId> of(Set<ObjectId> named, ObjectType type) {
        return named.stream().filter(object -> object.type() == type).collect(Collectors.toList());
    }
}
