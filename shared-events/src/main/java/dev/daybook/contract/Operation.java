package dev.daybook.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the code of an HTTP operation does not say by itself; every operation has one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** What it does, in a few words. */
    String summary();

    /** Whoever has one of these scopes may call it; none: anybody may. Not enforced yet. */
    Scope[] needs();

    /** The record that is read from the body by hand; none: the body is a parameter of the method, or there is none. */
    Class<?>[] body() default {};
}
