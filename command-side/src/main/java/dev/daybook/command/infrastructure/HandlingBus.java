package dev.daybook.command.infrastructure;

import dev.daybook.store.axonserver.AxonServerFailures;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles commands that come from another node: whatever becomes of them is made fit to travel back. */
final class HandlingBus implements CommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(HandlingBus.class);

    private final CommandBus local;

    HandlingBus(CommandBus local) {
        this.local = local;
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        local.<C, R>dispatch(command, (handled, result) -> callback.onResult(handled, travelling(handled, result)));
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        local.dispatch(command);
    }

    @SuppressWarnings("unchecked")
    private <R> CommandResultMessage<R> travelling(
            CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            return GenericCommandResultMessage.asCommandResultMessage(
                    failure(command, AxonServerFailures.translate(result.exceptionResult())));
        }
        return result.getPayload() instanceof PendingOutcome outcome
                ? GenericCommandResultMessage.asCommandResultMessage(outcome.accepted())
                : (CommandResultMessage<R>) result;
    }

    private CommandExecutionException failure(CommandMessage<?> command, Throwable cause) {
        CommandFailure failure = CommandFailure.of(cause);
        if (failure.kind() == CommandFailure.Kind.BUG) {
            LOG.error("command {} to {}", command.getIdentifier(), command.getCommandName(), cause);
        }
        return new CommandExecutionException(failure.text(), null, failure);
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(command, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerDispatchInterceptor(interceptor);
    }
}
