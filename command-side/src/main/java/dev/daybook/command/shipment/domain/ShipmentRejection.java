package dev.daybook.command.shipment.domain;

import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a parcel. */
public abstract sealed class ShipmentRejection extends Refusal {

    private ShipmentRejection(Kind kind, String rule, String message) {
        super(kind, "shipment." + rule, message, List.of());
    }

    /** No such parcel. */
    public static final class NotFound extends ShipmentRejection {
        NotFound(String shipmentId) {
            super(Kind.NOT_FOUND, "not-found", "shipment " + shipmentId + " does not exist");
        }
    }

    /** The id is taken by a parcel with other content. */
    public static final class AlreadyCreated extends ShipmentRejection {
        AlreadyCreated(String shipmentId) {
            super(Kind.STATE, "already-created", "shipment " + shipmentId + " was created with other content");
        }
    }

    /** The parcel has not left the house. */
    public static final class NotDispatched extends ShipmentRejection {
        NotDispatched(String shipmentId) {
            super(Kind.STATE, "not-dispatched", "shipment " + shipmentId + " was not dispatched yet");
        }
    }

    /** The parcel has left the house. */
    public static final class AlreadyDispatched extends ShipmentRejection {
        AlreadyDispatched(String shipmentId) {
            super(Kind.STATE, "already-dispatched", "shipment " + shipmentId + " was dispatched");
        }
    }

    /** The label is of another carrier. */
    public static final class OtherCarrier extends ShipmentRejection {
        OtherCarrier(String shipmentId, String carrier) {
            super(Kind.STATE, "other-carrier", "shipment " + shipmentId + " has a label of " + carrier);
        }
    }

    /** The parcel has arrived. */
    public static final class AlreadyDelivered extends ShipmentRejection {
        AlreadyDelivered(String shipmentId) {
            super(Kind.STATE, "already-delivered", "shipment " + shipmentId + " was delivered");
        }
    }

    /** The carrier is bringing the parcel back. */
    public static final class AlreadyReturning extends ShipmentRejection {
        AlreadyReturning(String shipmentId) {
            super(Kind.STATE, "already-returning", "shipment " + shipmentId + " is on its way back");
        }
    }

    /** The parcel is back in the house. */
    public static final class AlreadyReturned extends ShipmentRejection {
        AlreadyReturned(String shipmentId) {
            super(Kind.STATE, "already-returned", "shipment " + shipmentId + " came back");
        }
    }

    /** The parcel was given up. */
    public static final class AlreadyLost extends ShipmentRejection {
        AlreadyLost(String shipmentId) {
            super(Kind.STATE, "already-lost", "shipment " + shipmentId + " was lost");
        }
    }

    /** The parcel was undone. */
    public static final class AlreadyCancelled extends ShipmentRejection {
        AlreadyCancelled(String shipmentId) {
            super(Kind.STATE, "already-cancelled", "shipment " + shipmentId + " was cancelled");
        }
    }
}
