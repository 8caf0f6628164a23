package dev.daybook.analytics.ocel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an event can happen to. */
enum ObjectType {
    ORDER("orderId"),
    ITEM("lineId"),
    PAYMENT("paymentId"),
    FULFILMENT("fulfilmentId"),
    SHIPMENT("shipmentId"),
    RETURN("returnId"),
    CUSTOMER("customerId"),
    PRODUCT("sku"),
    STOCK("stockId");

    private final String field;

    ObjectType(String field) {
        this.field = field;
    }

    /** The field of a payload that names one. */
    String field() {
        return field;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type whose objects have streams of this kind; items have none. */
    static Optional<ObjectType> ofStream(String stream) {
        return Arrays.stream(values())
                .filter(type -> type != ITEM && type.word().equals(stream))
                .findFirst();
    }

    /** The type that a field names one of. */
    static Optional<ObjectType> ofField(String field) {
        return Arrays.stream(values()).filter(type -> type.field.equals(field)).findFirst();
    }
}
