package dev.daybook.analytics.ocel;

/**
 * Names one object in a log.
 *
 * @param id within its type; an item's is that of its order and its line
 */
record ObjectId(String tenant, ObjectType type, String id) {

    /** What a line of an order is called. */
    static ObjectId item(String tenant, String orderId, String lineId) {
        return new ObjectId(tenant, ObjectType.ITEM, orderId + "/" + lineId);
    }

    /** Unique in the whole log; for all but items it is the subject of their stream. */
    String text() {
        return tenant + "/" + type.word() + "/" + id;
    }
}
