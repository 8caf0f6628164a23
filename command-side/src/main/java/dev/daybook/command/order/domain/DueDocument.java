package dev.daybook.command.order.domain;

import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.DocumentContent;
import java.util.Optional;

/** An invoice or a credit note that is complete but for its number. */
public sealed interface DueDocument {

    DocumentContent content();

    /** For the pieces that a parcel took out of the house for the first time. */
    record Invoice(String shipmentId, DocumentContent content) implements DueDocument {}

    /** For pieces that were invoiced, or are to be. */
    record CreditNote(CreditCause cause, Optional<String> causeId, DocumentContent content) implements DueDocument {}
}
