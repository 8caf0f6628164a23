package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a fulfilment. */
public abstract sealed class FulfilmentRejection extends Refusal {

    private FulfilmentRejection(Kind kind, String rule, String message, List<Fault> faults) {
        super(kind, "fulfilment." + rule, message, faults);
    }

    private FulfilmentRejection(Kind kind, String rule, String message) {
        this(kind, rule, message, List.of());
    }

    /** No such fulfilment. */
    public static final class NotFound extends FulfilmentRejection {
        NotFound(String fulfilmentId) {
            super(Kind.NOT_FOUND, "not-found", "fulfilment " + fulfilmentId + " does not exist");
        }
    }

    /** The id is taken by a fulfilment that was created with other content. */
    public static final class AlreadyCreated extends FulfilmentRejection {
        AlreadyCreated(String fulfilmentId) {
            super(Kind.STATE, "already-created", "fulfilment " + fulfilmentId + " was created with other content");
        }
    }

    /** The work is stopped. */
    public static final class OnHold extends FulfilmentRejection {
        OnHold(String fulfilmentId) {
            super(Kind.STATE, "on-hold", "fulfilment " + fulfilmentId + " is on hold");
        }
    }

    /** Nobody has taken the work on. */
    public static final class NotAllocated extends FulfilmentRejection {
        NotAllocated(String fulfilmentId) {
            super(Kind.STATE, "not-allocated", "fulfilment " + fulfilmentId + " was not allocated yet");
        }
    }

    /** Nothing was taken off the shelves yet. */
    public static final class NotPicking extends FulfilmentRejection {
        NotPicking(String fulfilmentId) {
            super(Kind.STATE, "not-picking", "fulfilment " + fulfilmentId + " is not being picked yet");
        }
    }

    /** All that was to be sent from here has left. */
    public static final class AlreadyClosed extends FulfilmentRejection {
        AlreadyClosed(String fulfilmentId) {
            super(Kind.STATE, "already-closed", "fulfilment " + fulfilmentId + " is closed");
        }
    }

    /** Nothing is to be sent from here any more. */
    public static final class AlreadyCancelled extends FulfilmentRejection {
        AlreadyCancelled(String fulfilmentId) {
            super(Kind.STATE, "already-cancelled", "fulfilment " + fulfilmentId + " is cancelled");
        }
    }

    /** There are not so many pieces to pack or to take away. */
    public static final class LinesUnavailable extends FulfilmentRejection {
        LinesUnavailable(String fulfilmentId, List<Fault> faults) {
            super(
                    Kind.STATE,
                    "lines-unavailable",
                    "fulfilment " + fulfilmentId + " has too few pieces for " + faults.size() + " line(s)",
                    faults);
        }
    }

    /** The id was used for a parcel with other pieces, or for one that was undone. */
    public static final class ShipmentIdTaken extends FulfilmentRejection {
        ShipmentIdTaken(String fulfilmentId, String shipmentId) {
            super(Kind.STATE, "shipment-id-taken", "fulfilment " + fulfilmentId + " had another parcel " + shipmentId);
        }
    }

    /** There never was such a parcel here. */
    public static final class ParcelNotFound extends FulfilmentRejection {
        ParcelNotFound(String fulfilmentId, String shipmentId) {
            super(Kind.STATE, "parcel-not-found", "fulfilment " + fulfilmentId + " has no parcel " + shipmentId);
        }
    }

    /** The parcel was undone. */
    public static final class ParcelUnpacked extends FulfilmentRejection {
        ParcelUnpacked(String fulfilmentId, String shipmentId) {
            super(Kind.STATE, "parcel-unpacked", "fulfilment " + fulfilmentId + " has unpacked parcel " + shipmentId);
        }
    }

    /** The parcel has left the house. */
    public static final class AlreadyDispatched extends FulfilmentRejection {
        AlreadyDispatched(String fulfilmentId, String shipmentId) {
            super(Kind.STATE, "already-dispatched", "fulfilment " + fulfilmentId + " has sent parcel " + shipmentId);
        }
    }

    /** More parcels than one fulfilment keeps. */
    public static final class TooManyParcels extends FulfilmentRejection {
        TooManyParcels(String fulfilmentId, int most) {
            super(Kind.STATE, "too-many-parcels", "fulfilment " + fulfilmentId + " has its most parcels: " + most);
        }
    }

    /** What was asked makes no sense by itself, or beside the lines that are known. */
    public static final class InvalidContent extends FulfilmentRejection {
        InvalidContent(List<Fault> faults) {
            super(
                    Kind.CONTENT,
                    "invalid-content",
                    "the fulfilment's content breaks " + faults.size() + " rule(s)",
                    faults);
        }
    }
}
