package dev.daybook.cli.schema;

/**
 * What is different in the present schema of an event.
 *
 * @param event type and revision
 * @param field where, from the payload on; empty: the event as a whole
 * @param breaking whether events that are stored, or programs that were written for the former schema, may fail for it
 */
public record Difference(String event, String field, String what, boolean breaking) {

    /** One line. */
    public String asText() {
        return (breaking ? "BREAKING    " : "compatible  ") + event + (field.isEmpty() ? "" : " " + field) + ": "
                + what;
    }
}
