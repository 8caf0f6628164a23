package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderPlaced;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class CatalogSerializerTest {

    private static final CatalogSerializer SERIALIZER = CatalogSerializer.create(EventMapper.create());

    @Test
    void a_stored_name_finds_its_record_wherever_the_class_lies() {
        assertThat(SERIALIZER.classForType(new SimpleSerializedType("order.placed", "1")))
                .isEqualTo(OrderPlaced.class);
        assertThat(SERIALIZER.typeForClass(NoteAdded.class))
                .isEqualTo(new SimpleSerializedType("order.note-added", "2"));
    }

    @Test
    void an_event_of_a_newer_build_stops_its_reader() {
        assertThatThrownBy(() -> SERIALIZER.classForType(new SimpleSerializedType("order.teleported", "1")))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("order.teleported");
        assertThatThrownBy(() -> SERIALIZER.classForType(new SimpleSerializedType("order.placed", "2")))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("up to revision 1, stored is revision 2");
    }

    @Test
    void what_is_no_event_is_stored_as_ever() {
        assertThat(SERIALIZER.classForType(SERIALIZER.typeForClass(MetaData.class)))
                .isEqualTo(MetaData.class);
    }

    @Test
    void who_why_and_when_survive_the_way_through_metadata() {
        Envelope.Context full = new Envelope.Context(
                "default",
                "a1",
                "c1",
                "m1",
                "user-7",
                Optional.of("user-8"),
                Optional.of(new Reason("fraud", "")),
                Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                Optional.of("key-1"),
                Instant.parse("2010-12-01T08:26:00.123Z"));
        MetaData metaData = EnvelopeMetaData.of(full);

        MetaData stored = SERIALIZER.deserialize(SERIALIZER.serialize(metaData, byte[].class));

        assertThat(EnvelopeMetaData.contextOf(java.util.Objects.requireNonNull(stored)))
                .isEqualTo(full);
    }

    @Test
    void a_message_without_an_envelope_is_told_apart() {
        assertThatThrownBy(() -> EnvelopeMetaData.contextOf(MetaData.emptyInstance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tenant");
    }
}
