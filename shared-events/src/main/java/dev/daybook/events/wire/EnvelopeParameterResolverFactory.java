package dev.daybook.events.wire;

import dev.daybook.events.Envelope;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets an event handler ask for the {@link Envelope} of the event it handles. */
public final class EnvelopeParameterResolverFactory implements ParameterResolverFactory, ParameterResolver<Envelope> {

    @Override
    public @Nullable ParameterResolver<Envelope> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType().equals(Envelope.class) ? this : null;
    }

    @Override
    public Envelope resolveParameterValue(Message<?> message) {
        return EnvelopeMetaData.envelopeOf((EventMessage<?>) message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof EventMessage<?>;
    }
}
