package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.views.ViewBuild;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Has the documents of a batch read together, and writes them after its last event and before its commit begins: the token
 * is stored while the commit is prepared, ahead of every callback of ours, and a view must never be behind its token.
 */
final class BatchOfEvents implements MessageHandlerInterceptor<EventMessage<?>> {

    private final ViewBuild<?> build;
    private final FeedMeters meters;

    BatchOfEvents(ViewBuild<?> build, FeedMeters meters) {
        this.build = build;
        this.meters = meters;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        if (!(unit instanceof BatchingUnitOfWork<? extends EventMessage<?>> batch)) {
            return chain.proceed();
        }
        if (batch.isFirstMessage()) {
            build.expect(build.definition().keysOf(batch.getMessages()));
        }
        Object result = isDiscarded(unit.getMessage()) ? null : chain.proceed();
        if (batch.isLastMessage()) {
            build.flush();
            meters.applied(batch.getMessages());
        }
        return result;
    }

    private boolean isDiscarded(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return build.discards(Subject.parse(event.getAggregateIdentifier()), event.getSequenceNumber());
    }
}
