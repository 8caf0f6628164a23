package dev.daybook.standalone.demo;

import java.util.List;

/** One made-up order, product or customer and what happens to it, in this order. */
public record DemoStory(String id, List<Step> steps) {

    /** Takes the steps as they are. */
    public DemoStory {
        steps = List.copyOf(steps);
    }

    /**
     * One command.
     *
     * @param path where it is posted
     * @param key its idempotency key
     * @param body to be written as JSON, unless it is a {@link DemoPicture}
     */
    public record Step(String path, String key, Object body) {}
}
