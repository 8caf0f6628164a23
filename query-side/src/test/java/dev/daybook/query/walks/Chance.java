package dev.daybook.query.walks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Decides by a seed. The ways that a decision can go are dealt like cards, so that none is missed by bad luck. */
final class Chance {

    private final Random random;
    private final Map<String, Deque<Integer>> decks = new HashMap<>();

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** One of so many ways, from 0. */
    int deal(String decision, int ways) {
        Deque<Integer> deck = decks.computeIfAbsent(decision, _ -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            List<Integer> cards =
                    new ArrayList<>(IntStream.range(0, ways).boxed().toList());
            Collections.shuffle(cards, random);
            deck.addAll(cards);
        }
        return deck.removeFirst();
    }

    /** Every other time. */
    boolean often(String decision) {
        return deal(decision, 2) == 0;
    }

    /** Every fourth time. */
    boolean seldom(String decision) {
        return deal(decision, 4) == 0;
    }

    <T> T one(String decision, List<T> ways) {
        return ways.get(deal(decision, ways.size()));
    }

    /** From 1. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
