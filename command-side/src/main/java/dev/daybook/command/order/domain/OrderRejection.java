package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to an order. */
public abstract sealed class OrderRejection extends Refusal {

    private OrderRejection(Kind kind, String code, String message, List<Fault> faults) {
        super(kind, code, message, faults);
    }

    private OrderRejection(String code, String message) {
        this(Kind.STATE, code, message, List.of());
    }

    /** No such order. */
    public static final class NotFound extends OrderRejection {
        public NotFound(String orderId) {
            super(Kind.NOT_FOUND, "order.not-found", "order " + orderId + " does not exist", List.of());
        }
    }

    /** The id is taken by an order with other content. */
    public static final class AlreadyPlaced extends OrderRejection {
        AlreadyPlaced(String orderId) {
            super(Kind.STATE, "order.already-placed", "order " + orderId + " exists with other content", List.of());
        }
    }

    /** The order is cancelled, so nothing of it can be changed. */
    public static final class AlreadyCancelled extends OrderRejection {
        AlreadyCancelled(String orderId) {
            super(Kind.STATE, "order.already-cancelled", "order " + orderId + " is cancelled", List.of());
        }
    }

    /** The order was not confirmed in time. */
    public static final class AlreadyExpired extends OrderRejection {
        public AlreadyExpired(String orderId) {
            super(Kind.STATE, "order.already-expired", "order " + orderId + " was not confirmed in time", List.of());
        }
    }

    /** Stock keeps nothing for the order, or what it keeps for as long as it takes. */
    public static final class NothingReserved extends OrderRejection {
        NothingReserved(String orderId) {
            super("order.nothing-reserved", "nothing is kept for order " + orderId + " for a time");
        }
    }

    /** The order is completed: its lines can be returned, nothing else. */
    public static final class AlreadyCompleted extends OrderRejection {
        AlreadyCompleted(String orderId) {
            super(Kind.STATE, "order.already-completed", "order " + orderId + " is completed", List.of());
        }
    }

    /** Only what was sold and confirmed can come back. */
    public static final class NotReturnable extends OrderRejection {
        NotReturnable(String orderId) {
            super(
                    Kind.STATE,
                    "order.not-returnable",
                    "order " + orderId + " has nothing that could be returned yet",
                    List.of());
        }
    }

    /** A hold keeps the order where it is. */
    public static final class OnHold extends OrderRejection {
        OnHold(String orderId, List<String> holdIds) {
            super(
                    Kind.STATE,
                    "order.on-hold",
                    "order " + orderId + " is held by " + String.join(", ", holdIds) + "; release every hold first",
                    List.of());
        }
    }

    /** There never was such a hold. */
    public static final class HoldNotFound extends OrderRejection {
        HoldNotFound(String orderId, String holdId) {
            super(Kind.STATE, "order.hold-not-found", "order " + orderId + " has no hold " + holdId, List.of());
        }
    }

    /** The hold's id was used for a hold of another kind, or for one that was released. */
    public static final class HoldIdTaken extends OrderRejection {
        HoldIdTaken(String orderId, String holdId) {
            super(Kind.STATE, "order.hold-id-taken", "order " + orderId + " already had a hold " + holdId, List.of());
        }
    }

    /** The return's id was used for another return. */
    public static final class ReturnIdTaken extends OrderRejection {
        ReturnIdTaken(String orderId, String returnId) {
            super(
                    Kind.STATE,
                    "order.return-id-taken",
                    "order " + orderId + " already has another return " + returnId,
                    List.of());
        }
    }

    /** Lines that do not exist, or not with so many pieces left. */
    public static final class LinesUnavailable extends OrderRejection {
        LinesUnavailable(String orderId, List<Fault> faults) {
            super(Kind.STATE, "order.lines-unavailable", "order " + orderId + " has not these pieces left", faults);
        }
    }

    /** The stock has not so many pieces, and no more are promised. */
    public static final class OutOfStock extends OrderRejection {
        OutOfStock(String orderId, List<Fault> faults) {
            super(Kind.STATE, "order.out-of-stock", "order " + orderId + " asks for more than there is", faults);
        }
    }

    /** A product that nobody can order at this moment. */
    public static final class NotOnSale extends OrderRejection {
        NotOnSale(String orderId, List<Fault> faults) {
            super(Kind.STATE, "order.not-on-sale", "order " + orderId + " asks for products not on sale", faults);
        }
    }

    /** The catalogue has another price than the order expects. */
    public static final class PriceChanged extends OrderRejection {
        PriceChanged(String orderId, List<Fault> faults) {
            super(Kind.STATE, "order.price-changed", "order " + orderId + " expects other prices", faults);
        }
    }

    /** The order is put away. */
    public static final class AlreadyArchived extends OrderRejection {
        AlreadyArchived(String orderId) {
            super(Kind.STATE, "order.already-archived", "order " + orderId + " is archived", List.of());
        }
    }

    /** Something of it has left the house, so the rest can only be called off piece by piece. */
    public static final class AlreadyDispatched extends OrderRejection {
        AlreadyDispatched(String orderId) {
            super(
                    Kind.STATE,
                    "order.already-dispatched",
                    "a parcel of order " + orderId + " has left; cancel the lines that have not",
                    List.of());
        }
    }

    /** The shop has not accepted the order yet. */
    public static final class NotConfirmed extends OrderRejection {
        NotConfirmed(String orderId) {
            super(Kind.STATE, "order.not-confirmed", "order " + orderId + " is not confirmed", List.of());
        }
    }

    /** There is still something to do for the order. */
    public static final class NotOver extends OrderRejection {
        NotOver(String orderId) {
            super(Kind.STATE, "order.not-over", "order " + orderId + " is neither completed nor called off", List.of());
        }
    }

    /** Something is left to do before the order is complete. */
    public static final class NotCompletable extends OrderRejection {
        NotCompletable(String orderId, List<Fault> faults) {
            super(Kind.STATE, "order.not-completable", "something is left to do for order " + orderId, faults);
        }
    }

    /** No such fulfilment has pieces of the order. */
    public static final class FulfilmentNotFound extends OrderRejection {
        FulfilmentNotFound(String orderId, String fulfilmentId) {
            super(
                    Kind.STATE,
                    "order.fulfilment-not-found",
                    "fulfilment " + fulfilmentId + " has nothing of order " + orderId + " to send",
                    List.of());
        }
    }

    /** Pieces go to another fulfilment of the same location only. */
    public static final class FulfilmentElsewhere extends OrderRejection {
        FulfilmentElsewhere(String orderId, String fulfilmentId) {
            super(
                    Kind.STATE,
                    "order.fulfilment-elsewhere",
                    "pieces of order " + orderId + " cannot be sent by fulfilment " + fulfilmentId
                            + ", which is the same or elsewhere",
                    List.of());
        }
    }

    /** No such parcel of the order has left the house. */
    public static final class ShipmentNotFound extends OrderRejection {
        ShipmentNotFound(String orderId, String shipmentId) {
            super(
                    Kind.STATE,
                    "order.shipment-not-found",
                    "no parcel " + shipmentId + " of order " + orderId + " has left",
                    List.of());
        }
    }

    /** The parcel's id was used for other pieces. */
    public static final class ShipmentIdTaken extends OrderRejection {
        ShipmentIdTaken(String orderId, String shipmentId) {
            super(
                    Kind.STATE,
                    "order.shipment-id-taken",
                    "order " + orderId + " already has another parcel " + shipmentId,
                    List.of());
        }
    }

    /** What has arrived is neither lost nor sent back. */
    public static final class ParcelDelivered extends OrderRejection {
        ParcelDelivered(String orderId, String shipmentId) {
            super("order.parcel-delivered", "parcel " + shipmentId + " of order " + orderId + " has arrived");
        }
    }

    /** The parcel was given up. */
    public static final class ParcelUndelivered extends OrderRejection {
        ParcelUndelivered(String orderId, String shipmentId) {
            super(
                    "order.parcel-undelivered",
                    "parcel " + shipmentId + " of order " + orderId + " was reported as not arriving");
        }
    }

    /** Only what does not arrive is sent again or credited. */
    public static final class ParcelNotMissing extends OrderRejection {
        ParcelNotMissing(String orderId, String shipmentId) {
            super("order.parcel-not-missing", "parcel " + shipmentId + " of order " + orderId + " is not missing");
        }
    }

    /** The missing parcel was already made good in the other way. */
    public static final class ParcelSettled extends OrderRejection {
        ParcelSettled(String orderId, String shipmentId) {
            super(
                    "order.parcel-settled",
                    "parcel " + shipmentId + " of order " + orderId + " was made good in another way");
        }
    }

    /** What was asked contradicts itself or cannot be reckoned. */
    public static final class InvalidContent extends OrderRejection {
        InvalidContent(List<Fault> faults) {
            super(
                    Kind.CONTENT,
                    "order.invalid-content",
                    "the order's content breaks " + faults.size() + " rule(s)",
                    faults);
        }
    }

    /** There is no such edit, or it is over. */
    public static final class EditNotFound extends OrderRejection {
        EditNotFound(String orderId, String editId) {
            super(Kind.STATE, "order.edit-not-found", "order " + orderId + " has no open edit " + editId, List.of());
        }
    }

    /** Somebody else edits the order. */
    public static final class EditOpen extends OrderRejection {
        EditOpen(String orderId, String editId) {
            super(Kind.STATE, "order.edit-open", "edit " + editId + " of order " + orderId + " is open", List.of());
        }
    }

    /** The edit's id was used for an edit that is over. */
    public static final class EditIdTaken extends OrderRejection {
        EditIdTaken(String orderId, String editId) {
            super(Kind.STATE, "order.edit-id-taken", "edit " + editId + " of order " + orderId + " is over", List.of());
        }
    }

    /** An edit without a plan changes nothing. */
    public static final class NothingStaged extends OrderRejection {
        NothingStaged(String orderId, String editId) {
            super(
                    Kind.STATE,
                    "order.nothing-staged",
                    "edit " + editId + " of order " + orderId + " has no plan",
                    List.of());
        }
    }
}
