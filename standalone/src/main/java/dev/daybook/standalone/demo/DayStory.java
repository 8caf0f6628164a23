package dev.daybook.standalone.demo;

import java.util.List;
import java.util.function.Consumer;

/**
 * One order of the day, and the one that it leads to, if any.
 *
 * @param fate what becomes of them, by name
 * @param ending the state they are to be in when the day is over
 * @param plot goes through it from beginning to end
 */
public record DayStory(List<String> orderIds, String fate, String ending, Consumer<DayShop> plot) {

    public DayStory {
        orderIds = List.copyOf(orderIds);
    }

    /** Lives it. */
    public void happen(DayShop shop) {
        plot.accept(shop);
    }
}
