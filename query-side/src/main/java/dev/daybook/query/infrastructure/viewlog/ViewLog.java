package dev.daybook.query.infrastructure.viewlog;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.operations.ViewOperation;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads and writes the stream {@code operations/views}; every node follows it. */
public final class ViewLog implements SmartLifecycle {

    /** So old may be what a node knows. */
    public static final long LOOK_MILLIS = 250;

    private static final Logger LOG = LoggerFactory.getLogger(ViewLog.class);
    /** The stream. */
    public static final Subject SUBJECT = new Subject("default", "operations", "views");

    private static final int MOST_TRIES = 5;

    private final EventStore events;
    private final Clock clock;
    private final List<Consumer<Operations>> followers = new CopyOnWriteArrayList<>();
    private final Semaphore news = new Semaphore(0);
    private volatile Operations state = Operations.NONE;
    private volatile long changedNanos = System.nanoTime();
    private volatile boolean running;

    public ViewLog(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** As this node knows it. */
    public Operations state() {
        return state;
    }

    /** When this node learnt of the last change, by {@link System#nanoTime}. */
    public long changedNanos() {
        return changedNanos;
    }

    /** Reads what is new. */
    public synchronized Operations refresh() {
        Operations next = state;
        var stored = events.readEvents(SUBJECT.toString(), next.version() + 1);
        while (stored.hasNext()) {
            DomainEventMessage<?> message = stored.next();
            next = next.after((ViewOperation) message.getPayload(), EnvelopeMetaData.envelopeOf(message));
        }
        if (next.version() != state.version()) {
            state = next;
            changedNanos = System.nanoTime();
            news.release();
        }
        return next;
    }

    /** The state with at least this event of the stream folded in. */
    public Operations including(long version) {
        return state.version() >= version ? state : refresh();
    }

    /**
     * Adds what somebody decides on the newest state; nothing is added where that is nothing.
     *
     * @return the state afterwards
     */
    public Operations append(Operator operator, Function<Operations, List<? extends ViewOperation>> decide) {
        for (int attempt = 1; ; attempt++) {
            Operations before = refresh();
            List<? extends ViewOperation> decided = decide.apply(before);
            try {
                if (!decided.isEmpty()) {
                    events.publish(messages(operator, before.version() + 1, decided));
                }
                return refresh();
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                if (attempt == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private List<DomainEventMessage<?>> messages(
            Operator operator, long firstVersion, List<? extends ViewOperation> decided) {
        String appendId = IdentifierFactory.getInstance().generateIdentifier();
        Envelope.Context context = new Envelope.Context(
                SUBJECT.tenant(),
                appendId,
                appendId,
                appendId,
                operator.actor(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (ViewOperation event : decided) {
            messages.add(new GenericDomainEventMessage<>(
                    SUBJECT.stream(),
                    SUBJECT.toString(),
                    firstVersion + messages.size(),
                    event,
                    EnvelopeMetaData.of(context)));
        }
        return messages;
    }

    /** Is told of each change, one after the other, on the thread of this log. */
    public void follow(Consumer<Operations> follower) {
        followers.add(follower);
    }

    @Override
    public void start() {
        var _ = refresh();
        running = true;
        var _ = Thread.ofPlatform().name("view-log").daemon().start(this::look);
    }

    private void look() {
        long told = state.version();
        while (running) {
            try {
                Operations now = refresh();
                if (now.version() != told) {
                    followers.forEach(follower -> follower.accept(now));
                    told = now.version();
                }
            } catch (RuntimeException failure) {
                LOG.warn("cannot read what was done to the views, trying again: {}", failure.toString());
            }
            rest();
        }
    }

    private void rest() {
        try {
            var _ = news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            var _ = news.drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        news.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that follows it. */
    @Override
    public int getPhase() {
        return -1;
    }
}
