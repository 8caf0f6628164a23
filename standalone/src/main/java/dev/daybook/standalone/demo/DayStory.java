package dev.daybook.standalone.demo;

import java.util.function.Consumer;

/**
 * One order of the day.
 *
 * @param fate what becomes of it, by name
 * @param ending the state it is to be in when the day is over
 * @param plot goes through it from beginning to end
 */
public record DayStory(String orderId, String fate, String ending, Consumer<DayShop> plot) {

    /** Lives it. */
    public void happen(DayShop shop) {
        plot.accept(shop);
    }
}
