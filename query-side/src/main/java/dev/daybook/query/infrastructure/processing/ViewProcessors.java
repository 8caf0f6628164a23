package dev.daybook.query.infrastructure.processing;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.tail.EventTail;
import dev.daybook.store.tail.UnreadableEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Feeds every view of this node. */
public final class ViewProcessors implements SmartLifecycle {

    private final List<View<?>> views;
    private final EventTail tail;
    private final Map<String, ViewFeed> feeds = new LinkedHashMap<>();
    private volatile boolean running;

    ViewProcessors(List<View<?>> views, EventTail tail, ViewFeed.Surroundings around) {
        this.views = List.copyOf(views);
        this.tail = tail;
        views.forEach(view -> feeds.put(view.name(), new ViewFeed(view.live(), tail, around)));
    }

    public List<View<?>> views() {
        return views;
    }

    /** What feeds the live build of a view. */
    public ViewFeed feedOf(String view) {
        return Optional.ofNullable(feeds.get(view)).orElseThrow();
    }

    /** What stops the feed of a view, if anything does. */
    public Optional<String> errorOf(String view) {
        return feedOf(view).error().or(() -> tail.unreadable().map(UnreadableEvent::message));
    }

    @Override
    public void start() {
        feeds.values().forEach(ViewFeed::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        feeds.values().forEach(ViewFeed::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
