package dev.daybook.events.operations;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/**
 * The documents of one key were folded again from the stored events, and written over those of the live build.
 *
 * @param key by which the view keys its documents
 * @param changed so many documents were not as the events say
 */
@EventType(name = "operations.document-repaired")
public record DocumentRepaired(String view, String key, int changed, Reason reason) implements ViewOperation {}
