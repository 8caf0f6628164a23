package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.PersonalData;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing personal is left of any sample event, and all else is. */
class PersonalDataMaskTest {

    private static final JsonMapper JSON = EventMapper.create();

    static Stream<Object> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_personal_value_is_left(Object event) throws ReflectiveOperationException {
        List<String> personal = new ArrayList<>();
        collect(event, false, personal);
        JsonNode stored = JSON.valueToTree(event);

        JsonNode masked = PersonalDataMask.mask(event.getClass(), stored);

        assertThat(texts(masked)).doesNotContainAnyElementsOf(personal.isEmpty() ? List.of("\u0000") : personal);
        assertThat(masked.toString().contains("***") || personal.isEmpty()).isTrue();
    }

    @Test
    void what_nobody_marked_stays() {
        for (Object event : Samples.all()) {
            JsonNode stored = JSON.valueToTree(event);
            JsonNode masked = PersonalDataMask.mask(event.getClass(), stored);
            assertThat(masked.toString().contains("***") || masked.equals(stored))
                    .isTrue();
        }
    }

    @Test
    void some_samples_have_something_to_hide() throws ReflectiveOperationException {
        int hiding = 0;
        for (Object event : Samples.all()) {
            List<String> personal = new ArrayList<>();
            collect(event, false, personal);
            hiding += personal.isEmpty() ? 0 : 1;
        }
        assertThat(hiding).isGreaterThan(10);
    }

    /** Walks the values themselves; the mask walks types. */
    private static void collect(Object value, boolean personal, List<String> found)
            throws ReflectiveOperationException {
        switch (value) {
            case java.util.Optional<?> optional when optional.isPresent() -> collect(optional.get(), personal, found);
            case Iterable<?> elements
            when !(value instanceof java.nio.file.Path) -> {
                for (Object element : elements) {
                    collect(element, personal, found);
                }
            }
            case Record object -> {
                for (RecordComponent component : object.getClass().getRecordComponents()) {
                    component.getAccessor().setAccessible(true);
                    Object inner = component.getAccessor().invoke(object);
                    if (inner != null) {
                        collect(inner, personal || component.isAnnotationPresent(PersonalData.class), found);
                    }
                }
            }
            case String text when personal && !text.isEmpty() -> found.add(text);
            default -> {
                // not personal, or no text
            }
        }
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(child -> {
            if (child.isTextual()) {
                texts.add(child.asText());
            } else {
                texts.addAll(texts(child));
            }
        });
        return texts;
    }
}
