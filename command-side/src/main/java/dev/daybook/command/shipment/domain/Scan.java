package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.TrackingStatus;
import java.util.Optional;

/** What the carrier told last; told again at once, it is the same message. */
record Scan(TrackingStatus status, String description, Optional<String> place) {}
