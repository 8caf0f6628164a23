package dev.daybook.events.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.events.upcast.EventUpcast;
import dev.daybook.events.upcast.EventUpcasts;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Applies one upcast step where Axon Framework reads events. */
public final class StepUpcaster extends SingleEventUpcaster {

    private final EventUpcast step;
    private final SerializedType from;
    private final SerializedType to;

    private StepUpcaster(EventUpcast step) {
        this.step = step;
        this.from = new SimpleSerializedType(step.event(), Integer.toString(step.from()));
        this.to = new SimpleSerializedType(step.event(), Integer.toString(step.from() + 1));
    }

    /** All steps that exist, in order. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(
                EventUpcasts.all().stream().map(StepUpcaster::new).toArray(EventUpcaster[]::new));
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, payload -> step.apply((ObjectNode) payload));
    }
}
