package dev.daybook.command.infrastructure;

import dev.daybook.store.append.OutcomeUnknownException;
import dev.daybook.store.append.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Sends commands over Axon Server, and gives the caller what it would have got from this node. */
final class SendingBus implements CommandBus, Lifecycle {

    /** Longer than the append may take on the node that handles the command. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AxonServerCommandBus server;

    SendingBus(AxonServerCommandBus server) {
        this.server = server;
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        server.registerLifecycleHandlers(lifecycle);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CompletableFuture<CommandResultMessage<R>> answer = new CompletableFuture<>();
        server.<C, R>dispatch(command, (_, result) -> answer.complete(arrived(result)));
        var _ = answer.completeOnTimeout(
                        GenericCommandResultMessage.asCommandResultMessage(
                                new OutcomeUnknownException("no node has answered in time")),
                        PATIENCE.toMillis(),
                        TimeUnit.MILLISECONDS)
                .thenAccept(result -> callback.onResult(command, result));
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        server.dispatch(command);
    }

    @SuppressWarnings("unchecked")
    static <R> CommandResultMessage<R> arrived(CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            return GenericCommandResultMessage.asCommandResultMessage(cause(result.exceptionResult()));
        }
        return result.getPayload() instanceof AcceptedCommand accepted
                ? GenericCommandResultMessage.asCommandResultMessage(PendingOutcome.of(accepted))
                : (CommandResultMessage<R>) result;
    }

    /** What happened where nobody says so: a command that no node took has changed nothing, any other may have. */
    private static RuntimeException cause(Throwable failure) {
        if (failure instanceof CommandExecutionException told
                && told.getDetails().orElse(null) instanceof CommandFailure details) {
            return details.exception();
        }
        return failure instanceof NoHandlerForCommandException
                ? new StoreUnavailableException("no node takes this command", failure)
                : new OutcomeUnknownException("the command was lost on its way", failure);
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return server.subscribe(command, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return server.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return server.registerDispatchInterceptor(interceptor);
    }
}
