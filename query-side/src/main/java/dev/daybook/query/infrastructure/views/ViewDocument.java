package dev.daybook.query.infrastructure.views;

/** One document of a view: an immutable record that knows which event it was last folded from. */
public interface ViewDocument {

    /** The {@code _id}; carries the tenant. */
    String id();

    /** Version of the last event of the document's stream that went into it. */
    long version();

    /** Position in the store of the last event that went into it. */
    long position();
}
