package dev.daybook.cli.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares the schemas of events with former ones of the same type and revision. Compatible is what leaves every stored event
 * readable, and every reader that ignores fields it does not know at work; all else needs a new revision of the event.
 */
public final class SchemaComparison {

    private static final Set<String> FORMS = Set.of("type", "format", "pattern");
    private static final String PERSONAL = "x-personal-data";

    private final String event;
    private final JsonNode former;
    private final JsonNode present;
    private final List<Difference> found = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();

    private SchemaComparison(String event, JsonNode former, JsonNode present) {
        this.event = event;
        this.former = former;
        this.present = present;
    }

    /** Everything that is different, by the names of the schemas. */
    public static List<Difference> of(Map<String, JsonNode> former, Map<String, JsonNode> present) {
        Set<String> names = new TreeSet<>(former.keySet());
        names.addAll(present.keySet());
        return names.stream()
                .flatMap(name -> one(name, former, present).stream())
                .toList();
    }

    private static List<Difference> one(String name, Map<String, JsonNode> former, Map<String, JsonNode> present) {
        JsonNode before = former.get(name);
        JsonNode after = present.get(name);
        if (before == null) {
            return List.of(new Difference(name, "", "is new", false));
        }
        if (after == null) {
            return List.of(new Difference(name, "", "is gone, and stored ones cannot be read", true));
        }
        SchemaComparison comparison = new SchemaComparison(name, before, after);
        comparison.compare("", before, after);
        return comparison.found;
    }

    /** A record that holds itself has no end, and is not looked into again. */
    private void compare(String field, JsonNode was, JsonNode is) {
        String part = was.path("$ref").asString("");
        if (part.isEmpty() || entered.add(part)) {
            compareAll(field, was, is);
            entered.remove(part);
        }
    }

    private void compareAll(String field, JsonNode was, JsonNode is) {
        JsonNode before = resolved(was, former);
        JsonNode after = resolved(is, present);
        compareForm(field, before, after);
        comparePersonal(field, was, is);
        compareConstants(field, before, after);
        compareProperties(field, before, after);
        if (before.has("items") && after.has("items")) {
            compare(field + "[]", before.path("items"), after.path("items"));
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private void compareForm(String field, JsonNode before, JsonNode after) {
        for (String form : FORMS.stream().sorted().toList()) {
            if (!before.path(form).equals(after.path(form))) {
                breaking(field, form + " was " + text(before.path(form)) + " and is " + text(after.path(form)));
            }
        }
    }

    private void comparePersonal(String field, JsonNode before, JsonNode after) {
        boolean was = before.path(PERSONAL).asBoolean(false);
        boolean is = after.path(PERSONAL).asBoolean(false);
        if (was && !is) {
            breaking(field, "is not marked as personal data any more");
        } else if (is && !was) {
            compatible(field, "is marked as personal data");
        }
    }

    private void compareConstants(String field, JsonNode before, JsonNode after) {
        Set<String> was = texts(before.path("enum"));
        Set<String> is = texts(after.path("enum"));
        was.stream()
                .filter(constant -> !is.contains(constant))
                .forEach(gone -> breaking(field, gone + " is gone, and stored events may hold it"));
        is.stream()
                .filter(constant -> !was.contains(constant))
                .forEach(added -> breaking(field, added + " is new, and readers do not know it"));
    }

    private void compareProperties(String field, JsonNode before, JsonNode after) {
        JsonNode was = before.path("properties");
        JsonNode is = after.path("properties");
        Set<String> wasRequired = texts(before.path("required"));
        Set<String> isRequired = texts(after.path("required"));
        for (Map.Entry<String, JsonNode> property : was.properties()) {
            String name = property.getKey();
            String path = field + "/" + name;
            if (!is.has(name)) {
                breaking(path, "is gone");
            } else {
                compareRequired(path, wasRequired.contains(name), isRequired.contains(name));
                compare(path, property.getValue(), is.path(name));
            }
        }
        is.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !was.has(name))
                .forEach(name -> {
                    if (isRequired.contains(name)) {
                        breaking(field + "/" + name, "is new and required, and stored events lack it");
                    } else {
                        compatible(field + "/" + name, "is new");
                    }
                });
    }

    private void compareRequired(String path, boolean was, boolean is) {
        if (was && !is) {
            breaking(path, "may be absent, and readers rely on it");
        } else if (is && !was) {
            breaking(path, "is required, and stored events may lack it");
        }
    }

    private void breaking(String field, String what) {
        found.add(new Difference(event, field, what, true));
    }

    private void compatible(String field, String what) {
        found.add(new Difference(event, field, what, false));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "none" : value.toString();
    }
}
