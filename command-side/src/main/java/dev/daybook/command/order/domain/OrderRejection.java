package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to an order. */
public abstract sealed class OrderRejection extends Refusal {

    private OrderRejection(Kind kind, String code, String message, List<Fault> faults) {
        super(kind, code, message, faults);
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
}
