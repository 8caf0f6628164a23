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

    /** The return that a credit is for: the credit of an inspection is called {@code <returnId>/<inspectionId>}. */
    static ObjectId credited(String tenant, String creditId) {
        int slash = creditId.indexOf('/');
        return new ObjectId(tenant, ObjectType.RETURN, slash < 0 ? creditId : creditId.substring(0, slash));
    }

    /** Unique in the whole log; for all but items it is the subject of their stream. */
    String text() {
        return tenant + "/" + type.word() + "/" + id;
    }
}
