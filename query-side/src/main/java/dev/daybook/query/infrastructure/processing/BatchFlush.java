package dev.daybook.query.infrastructure.processing;

import dev.daybook.query.infrastructure.views.View;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch after its last event and before its commit begins: the token is stored while the commit is prepared,
 * ahead of every callback of ours, and a view must never be behind its token.
 */
final class BatchFlush implements MessageHandlerInterceptor<EventMessage<?>> {

    private final View<?> view;

    BatchFlush(View<?> view) {
        this.view = view;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (unit instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            view.flush();
        }
        return result;
    }
}
