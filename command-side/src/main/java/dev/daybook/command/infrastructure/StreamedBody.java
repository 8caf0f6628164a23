package dev.daybook.command.infrastructure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this command, of this media type, is left to the controller, which reads it bit by bit and says what it hashes to;
 * so is the parameter {@code dryRun}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamedBody {
    String value();
}
