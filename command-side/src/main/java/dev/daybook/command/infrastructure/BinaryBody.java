package dev.daybook.command.infrastructure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this command is no JSON but of one of these media types; what else is said of it stands in the query, which is part of
 * what tells a repeat from another request.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BinaryBody {
    String[] value();
}
