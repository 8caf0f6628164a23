/** Everything that can happen to a parcel. */
@NullMarked
package dev.daybook.events.shipment;

import org.jspecify.annotations.NullMarked;
