package dev.daybook.store;

/** The database holds a schema that this build is too old for; nothing was changed. */
public final class NewerSchemaException extends RuntimeException {

    NewerSchemaException(String message) {
        super(message);
    }
}
