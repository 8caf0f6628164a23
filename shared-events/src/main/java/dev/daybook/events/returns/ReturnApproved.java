package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * The pieces may come back.
 *
 * @param labelReference names the label that the customer was given to send them with
 */
@EventType(name = "return.approved")
public record ReturnApproved(String returnId, Optional<String> labelReference) implements ReturnEvent {}
