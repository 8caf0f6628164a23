package dev.daybook.command.order.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How it is chosen among the locations which of them send an order.
 *
 * @param version recorded with each choice that another strategy than the first has made
 */
public record RoutingPolicy(int version, Strategy strategy) {

    /** So many locations can be weighed against each other. */
    public static final int LOCATIONS_MAX = 8;

    /** What counts most. */
    public enum Strategy {
        /** Of each SKU the first location that has all pieces, whatever that means for the number of parcels. */
        BY_PREFERENCE,
        /** As few locations as possible for all that is wanted together, of equally few the preferred ones. */
        FEWEST_PARCELS
    }

    static RoutingPolicy byPreference() {
        return new RoutingPolicy(1, Strategy.BY_PREFERENCE);
    }

    /** Whether the choice for one SKU rests on what there is of others, so that every location has to be asked. */
    public boolean weighsAll() {
        return strategy == Strategy.FEWEST_PARCELS;
    }

    /** What events say of it. */
    Optional<Integer> recorded() {
        return weighsAll() ? Optional.of(version) : Optional.empty();
    }

    /**
     * The locations that are to send, in their order.
     *
     * @param locations the preferred one first
     * @param enough whether some of them have all that is wanted
     */
    List<String> chosen(List<String> locations, Predicate<List<String>> enough) {
        return switch (strategy) {
            case BY_PREFERENCE -> locations;
            case FEWEST_PARCELS ->
                IntStream.range(1, 1 << locations.size())
                        .boxed()
                        .sorted(Comparator.<Integer>comparingInt(Integer::bitCount)
                                .thenComparing(Comparator.reverseOrder()))
                        .map(choice -> some(locations, choice))
                        .filter(enough)
                        .findFirst()
                        .orElse(locations);
        };
    }

    /** Who sends what is not counted: the preferred one, or else one that sends something anyway. */
    String uncounted(List<String> locations, Set<String> sending) {
        return switch (strategy) {
            case BY_PREFERENCE -> locations.getFirst();
            case FEWEST_PARCELS ->
                locations.stream().filter(sending::contains).findFirst().orElse(locations.getFirst());
        };
    }

    /** The first location is the highest bit, so that of two choices the greater number is the preferred one. */
    private static List<String> some(List<String> locations, int choice) {
        return IntStream.range(0, locations.size())
                .filter(index -> ((choice >> (locations.size() - 1 - index)) & 1) == 1)
                .mapToObj(locations::get)
                .toList();
    }
}
