package dev.daybook.query.infrastructure.viewlog;

/**
 * Who does something to a view.
 *
 * @param actor opaque subject
 */
public record Operator(String actor) {

    /** What a node does by itself. */
    public static final Operator ITSELF = new Operator("process/view-rebuild");
}
