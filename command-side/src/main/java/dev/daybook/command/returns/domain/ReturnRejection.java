package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a return. */
public abstract sealed class ReturnRejection extends Refusal {

    private ReturnRejection(Kind kind, String rule, String message, List<Fault> faults) {
        super(kind, "return." + rule, message, faults);
    }

    private ReturnRejection(Kind kind, String rule, String message) {
        this(kind, rule, message, List.of());
    }

    /** No such return. */
    public static final class NotFound extends ReturnRejection {
        public NotFound(String returnId) {
            super(Kind.NOT_FOUND, "not-found", "return " + returnId + " does not exist");
        }
    }

    /** No such order, so nothing of it can come back. */
    public static final class OrderNotFound extends ReturnRejection {
        OrderNotFound(String orderId) {
            super(
                    Kind.NOT_FOUND,
                    "order-not-found",
                    "order " + orderId + " does not exist",
                    List.of(new Fault("/orderId", "order-not-found", "there is no order " + orderId)));
        }
    }

    /** What was asked contradicts itself. */
    public static final class InvalidContent extends ReturnRejection {
        InvalidContent(List<Fault> faults) {
            super(
                    Kind.CONTENT,
                    "invalid-content",
                    "the content breaks " + faults.size() + (faults.size() == 1 ? " rule" : " rules"),
                    faults);
        }
    }

    /** The id is taken by a return that was requested with other content. */
    public static final class AlreadyRequested extends ReturnRejection {
        public AlreadyRequested(String returnId) {
            super(Kind.STATE, "already-requested", "return " + returnId + " was requested with other content");
        }
    }

    /** The order has no such lines, or the customer has not so many pieces of them. */
    public static final class NotReturnable extends ReturnRejection {
        NotReturnable(String orderId, List<Fault> faults) {
            super(Kind.STATE, "not-returnable", "order " + orderId + " has not these pieces to give back", faults);
        }
    }

    /** The order was not taken over, has not these pieces to give back, or was not paid for so much. */
    public static final class NotImportable extends ReturnRejection {
        NotImportable(String orderId, List<Fault> faults) {
            super(Kind.STATE, "not-importable", "order " + orderId + " does not go with this return", faults);
        }
    }

    /** The pieces arrived too long ago. */
    public static final class WindowOver extends ReturnRejection {
        WindowOver(String orderId, List<Fault> faults) {
            super(Kind.STATE, "window-over", "pieces of order " + orderId + " arrived too long ago", faults);
        }
    }

    /** Nobody said yet that pieces may come back. */
    public static final class NotApproved extends ReturnRejection {
        NotApproved(String returnId) {
            super(Kind.STATE, "not-approved", "return " + returnId + " was not approved yet");
        }
    }

    /** It was approved, perhaps with another label. */
    public static final class AlreadyApproved extends ReturnRejection {
        AlreadyApproved(String returnId) {
            super(
                    Kind.STATE,
                    "already-approved",
                    "return " + returnId + " was approved before, perhaps with another label");
        }
    }

    /** It was declined for good. */
    public static final class AlreadyDeclined extends ReturnRejection {
        AlreadyDeclined(String returnId) {
            super(Kind.STATE, "already-declined", "return " + returnId + " was declined");
        }
    }

    /** Pieces came back before. */
    public static final class AlreadyReceived extends ReturnRejection {
        AlreadyReceived(String returnId) {
            super(Kind.STATE, "already-received", "pieces of return " + returnId + " came back before");
        }
    }

    /** It is closed. */
    public static final class AlreadyClosed extends ReturnRejection {
        AlreadyClosed(String returnId) {
            super(Kind.STATE, "already-closed", "return " + returnId + " is closed");
        }
    }

    /** It was called off. */
    public static final class AlreadyCancelled extends ReturnRejection {
        AlreadyCancelled(String returnId) {
            super(Kind.STATE, "already-cancelled", "return " + returnId + " was cancelled");
        }
    }

    /** Another order was placed in exchange for it, and goes on. */
    public static final class AlreadyExchanged extends ReturnRejection {
        AlreadyExchanged(String returnId, String orderId) {
            super(
                    Kind.STATE,
                    "already-exchanged",
                    "order " + orderId + " was placed in exchange for return " + returnId);
        }
    }

    /** Nothing came back, so there is nothing to close. */
    public static final class NothingReceived extends ReturnRejection {
        NothingReceived(String returnId) {
            super(Kind.STATE, "nothing-received", "nothing of return " + returnId + " came back");
        }
    }

    /** More came back than was to come back. */
    public static final class TooManyReceived extends ReturnRejection {
        TooManyReceived(String returnId, List<Fault> faults) {
            super(Kind.STATE, "too-many-received", "return " + returnId + " is not about these pieces", faults);
        }
    }

    /** What was looked at did not come back, or was looked at before. */
    public static final class NotReceived extends ReturnRejection {
        NotReceived(String returnId, List<Fault> faults) {
            super(Kind.STATE, "not-received", "return " + returnId + " has not these pieces to inspect", faults);
        }
    }

    /** What is to be sold again was not accepted, or is on the shelf already. */
    public static final class NotAccepted extends ReturnRejection {
        NotAccepted(String returnId, List<Fault> faults) {
            super(
                    Kind.STATE,
                    "not-accepted",
                    "return " + returnId + " has not these accepted pieces to restock",
                    faults);
        }
    }

    /** The order has not so many pieces left to credit. */
    public static final class NotCreditable extends ReturnRejection {
        NotCreditable(String orderId, List<Fault> faults) {
            super(Kind.STATE, "not-creditable", "order " + orderId + " has not these pieces left to credit", faults);
        }
    }

    /** Pieces that came back are still to be inspected. */
    public static final class NotInspected extends ReturnRejection {
        NotInspected(String returnId, long pieces) {
            super(Kind.STATE, "not-inspected", "return " + returnId + " has " + pieces + " piece(s) to inspect first");
        }
    }

    /** The id of a receipt, an inspection or a restock was used with other content. */
    public static final class IdTaken extends ReturnRejection {
        IdTaken(String returnId, String id) {
            super(Kind.STATE, "id-taken", "return " + returnId + " knows " + id + " with other content");
        }
    }

    /** It remembers no more of a kind. */
    public static final class TooMany extends ReturnRejection {
        TooMany(String returnId, int most) {
            super(Kind.STATE, "too-many", "return " + returnId + " has at most " + most + " entries of a kind");
        }
    }
}
