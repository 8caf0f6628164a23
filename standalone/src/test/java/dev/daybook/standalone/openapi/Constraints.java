package dev.daybook.standalone.openapi;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Says the constraints of Jakarta Validation in JSON Schema; one that it does not know is an error, so that none is left out. */
final class Constraints {

    private Constraints() {}

    static boolean required(AnnotatedElement element) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(element::isAnnotationPresent);
    }

    static void write(AnnotatedElement element, ObjectNode schema) {
        Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .forEach(annotation -> write(annotation, schema));
    }

    private static void write(Annotation annotation, ObjectNode schema) {
        switch (annotation) {
            case NotNull _, Valid _ -> {}
            case NotBlank _ -> {
                pattern("\\S", schema);
                schema.put("minLength", Math.max(1, schema.path("minLength").asInt(0)));
            }
            case Size size -> size(size, schema);
            case Pattern form -> pattern(whole(form.regexp()), schema);
            case Email _ -> schema.put("format", "email");
            case Min min -> schema.put("minimum", min.value());
            case Max max -> schema.put("maximum", max.value());
            case Positive _ -> schema.put("minimum", 1);
            case PositiveOrZero _ -> schema.put("minimum", 0);
            case PastOrPresent _ -> describe("not in the future", schema);
            case DecimalMax most -> describe("at most " + most.value(), schema);
            case AssertTrue rule -> describe(rule.message(), schema);
            default -> other(annotation, schema);
        }
    }

    private static void other(Annotation annotation, ObjectNode schema) {
        if (!annotation.annotationType().getSimpleName().equals("NotZero")) {
            throw new IllegalStateException("say here what " + annotation + " is in JSON Schema");
        }
        schema.putObject("not").put("const", 0);
    }

    private static void size(Size size, ObjectNode schema) {
        String what = schema.path("type").asString().equals("array") ? "Items" : "Length";
        if (size.min() > schema.path("min" + what).asInt(0)) {
            schema.put("min" + what, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put("max" + what, size.max());
        }
    }

    /** A second pattern stands beside the first. */
    private static void pattern(String pattern, ObjectNode schema) {
        if (schema.has("pattern")) {
            schema.withArray("allOf").addObject().put("pattern", pattern);
        } else {
            schema.put("pattern", pattern);
        }
    }

    /** Java matches the whole text, JSON Schema any part; and control characters have another name there. */
    static String whole(String java) {
        String portable = java.replace("\\p{Cntrl}", "\\x00-\\x1f\\x7f");
        if (portable.contains("\\p{") || portable.contains("&&")) {
            throw new IllegalStateException("only Java knows the regular expression " + java);
        }
        return "^(?:" + portable + ")$";
    }

    private static void describe(String text, ObjectNode schema) {
        String before = schema.path("description").asString("");
        schema.put("description", before.isEmpty() ? text : before + "; " + text);
    }
}
