package dev.daybook.query.infrastructure.processing;

import dev.daybook.query.infrastructure.viewlog.Operations;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.store.tail.EventTail;
import dev.daybook.store.tail.UnreadableEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.SmartLifecycle;

/** Feeds every build of every view, and has queries read the live ones, as the log of the views says. */
public final class ViewProcessors implements SmartLifecycle {

    private final List<View<?>> views;
    private final EventTail tail;
    private final ViewLog log;
    private final ViewFeed.Surroundings around;
    private final Map<String, ViewFeed> feeds = new ConcurrentSkipListMap<>();
    private volatile boolean running;

    ViewProcessors(List<View<?>> views, EventTail tail, ViewLog log, ViewFeed.Surroundings around) {
        this.views = List.copyOf(views);
        this.tail = tail;
        this.log = log;
        this.around = around;
    }

    public List<View<?>> views() {
        return views;
    }

    public Optional<View<?>> view(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** What feeds the live build of a view. */
    public ViewFeed feedOf(String view) {
        return feedOf(view(view).orElseThrow().live()).orElseThrow();
    }

    /** What feeds a build on this node. */
    public Optional<ViewFeed> feedOf(ViewBuild<?> build) {
        return Optional.ofNullable(feeds.get(build.collection()));
    }

    /** What feeds one build of a view on this node. */
    public Optional<ViewFeed> feedOf(View<?> view, int build) {
        return Optional.ofNullable(feeds.get(view.definition().collection(build)));
    }

    /** What stops the feed of a view, if anything does. */
    public Optional<String> errorOf(String view) {
        return feedOf(view).error().or(() -> tail.unreadable().map(UnreadableEvent::message));
    }

    /** By the newest that is known, whoever calls. */
    private synchronized void follow() {
        if (running) {
            Operations state = log.state();
            views.forEach(view -> follow(view, state));
        }
    }

    private void follow(View<?> view, Operations state) {
        var builds = state.buildsOf(view.name(), view.definition().revision());
        builds.kept().forEach(number -> feed(view, number));
        if (view.live().number() != builds.live()) {
            view.serve(builds.live());
        }
        feeds.values().stream()
                .filter(feed -> feed.build().definition().name().equals(view.name()))
                .filter(feed -> !isKept(feed.build(), builds.kept()))
                .toList()
                .forEach(this::end);
    }

    private static boolean isKept(ViewBuild<?> build, SortedSet<Integer> kept) {
        return kept.contains(build.number());
    }

    private void feed(View<?> view, int number) {
        String collection = view.definition().collection(number);
        if (!feeds.containsKey(collection)) {
            ViewBuild<?> build = view.build(number);
            EventGate gate = new EventGate(build, log);
            ViewFeed feed = new ViewFeed(build, gate, new GatedEvents(tail, gate), around);
            feed.start();
            feeds.put(collection, feed);
        }
    }

    private void end(ViewFeed feed) {
        feed.stop();
        var _ = feeds.remove(feed.name());
    }

    /** What this node feeds. */
    public Collection<ViewFeed> feeds() {
        return feeds.values();
    }

    @Override
    public void start() {
        running = true;
        log.follow(_ -> follow());
        var _ = log.refresh();
        follow();
    }

    @Override
    public synchronized void stop() {
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
