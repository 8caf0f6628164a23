package dev.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.upcast.EventUpcast;
import dev.daybook.events.upcast.EventUpcasts;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

    sealed interface Clashing {
        @EventType(name = "a.happened")
        record One() implements Clashing {}

        @EventType(name = "a.happened")
        record Two() implements Clashing {}
    }

    sealed interface Nameless {
        record Event() implements Nameless {}
    }

    @Test
    void every_stored_name_is_stream_and_past_tense_in_kebab_case() {
        assertThat(EventCatalog.events())
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(EventCatalog.typeOf(event).name()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void two_events_of_one_name_are_refused() {
        assertThatThrownBy(() -> EventCatalog.index(Stream.of(Clashing.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.happened");
    }

    @Test
    void an_event_without_a_stored_name_is_refused() {
        assertThatThrownBy(() -> EventCatalog.index(Stream.of(Nameless.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no @EventType");
    }

    @Test
    void there_is_one_upcast_step_from_each_older_revision_to_the_next() {
        List<String> expected = EventCatalog.events().stream()
                .map(EventCatalog::typeOf)
                .flatMap(type -> IntStream.range(1, type.revision()).mapToObj(from -> type.name() + " " + from))
                .sorted()
                .toList();

        assertThat(EventUpcasts.all().stream().map(EventCatalogTest::step).sorted())
                .isNotEmpty()
                .containsExactlyElementsOf(expected);
    }

    @Test
    void personal_fields_are_marked() {
        Set<String> marked = new TreeSet<>();
        Stream.concat(EventCatalog.events().stream(), Stream.of(Address.class, Contact.class, Reason.class))
                .forEach(type -> {
                    for (RecordComponent component : type.getRecordComponents()) {
                        if (component.isAnnotationPresent(PersonalData.class)) {
                            marked.add(type.getSimpleName() + "." + component.getName());
                        }
                    }
                });

        assertThat(marked)
                .containsExactly(
                        "Address.city",
                        "Address.name",
                        "Address.postalCode",
                        "Address.region",
                        "Address.street",
                        "Address.streetExtra",
                        "Contact.email",
                        "Contact.name",
                        "Contact.phone",
                        "NoteAdded.text",
                        "PaymentDeclined.message",
                        "PaymentInitiated.token",
                        "Reason.text",
                        "ReturnRequested.note",
                        "ShipmentDelivered.signedBy",
                        "ShipmentTracked.description",
                        "ShipmentTracked.place");
    }

    @Test
    void a_subject_is_read_back_from_its_text() {
        Subject subject = new Subject("default", "stock", "85123A@main/left");

        assertThat(Subject.parse(subject.toString())).isEqualTo(subject);
        assertThatThrownBy(() -> Subject.parse("default/order")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subject("a/b", "order", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String step(EventUpcast step) {
        return step.event() + " " + step.from();
    }
}
