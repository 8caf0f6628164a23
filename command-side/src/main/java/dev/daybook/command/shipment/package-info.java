/** Shipments: each parcel from the packing table to the door, or back. */
@NullMarked
package dev.daybook.command.shipment;

import org.jspecify.annotations.NullMarked;
