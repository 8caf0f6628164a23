package dev.daybook.command.infrastructure;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;

/** The way of a command from the node that was asked to the one that handles it. */
public final class CommandWire {

    private static final CommandSerializer WIRE = new CommandSerializer(
            CatalogSerializer.create(EventMapper.create()),
            AxonServerConfiguration.builder().componentName("test").build());

    private CommandWire() {}

    /** The command as it arrives. */
    public static Object travelled(String stream, Object command) {
        var sent = new GenericCommandMessage<>(new GenericMessage<>(command), stream);
        return WIRE.deserialize(WIRE.serialize(sent, "default/" + stream + "/1", 0))
                .getPayload();
    }
}
