package dev.daybook.standalone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Who buys in the demo, and what there is to buy. */
final class DemoShop {
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Amara", "Bruno", "Chiara", "Dmitri", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Katya",
            "Liam", "Mei", "Noor", "Oskar", "Priya", "Rosa", "Sven", "Tala");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Baker",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Horvat",
            "Ivanov",
            "Jansen",
            "Keller",
            "Lindqvist",
            "Moreau",
            "Novak",
            "Okafor",
            "Petrov",
            "Quinn",
            "Rossi",
            "Schmidt",
            "Tanaka");
    private static final List<String> STREETS =
            List.of("Mill Lane", "Harbour Road", "Station Street", "Church Row", "Garden Walk", "Bridge Street");

    private static final List<City> CITIES = List.of(
            new City("Lisbon", "1100-148", "PT"),
            new City("Berlin", "10115", "DE"),
            new City("Hamburg", "20095", "DE"),
            new City("Lyon", "69002", "FR"),
            new City("Utrecht", "3511 AB", "NL"),
            new City("Ghent", "9000", "BE"),
            new City("Vienna", "1010", "AT"),
            new City("Dublin", "D02 X285", "IE"),
            new City("Turin", "10121", "IT"),
            new City("Turku", "20100", "FI"));

    static final List<Article> ARTICLES = List.of(
            new Article("MUG-BLUE", "Stoneware mug, blue", "12.90"),
            new Article("MUG-SAND", "Stoneware mug, sand", "12.90"),
            new Article("POT-TEA-1L", "Teapot, 1 l", "34.50"),
            new Article("BOWL-SOUP", "Soup bowl", "14.20"),
            new Article("PLATE-27", "Dinner plate, 27 cm", "18.00"),
            new Article("PLATE-21", "Side plate, 21 cm", "13.50"),
            new Article("CARAFE-GLASS", "Glass carafe", "22.40"),
            new Article("TEA-ASSAM-250", "Assam tea, 250 g", "9.80"),
            new Article("TEA-SENCHA-100", "Sencha tea, 100 g", "11.60"),
            new Article("COFFEE-HOUSE-1KG", "House coffee, 1 kg", "24.90"),
            new Article("COFFEE-DECAF-500", "Decaf coffee, 500 g", "15.30"),
            new Article("FILTER-100", "Paper filters, 100 pieces", "3.45"),
            new Article("SPOON-OLIVE", "Olive wood spoon", "7.25"),
            new Article("CLOTH-LINEN", "Linen dish cloth", "8.50"),
            new Article("BOARD-OAK", "Oak bread board", "39.00"),
            new Article("KETTLE-STEEL", "Steel kettle", "64.00"));

    private DemoShop() {}

    /** Something on sale; the price is in EUR and contains the tax. */
    record Article(String sku, String description, String price) {}

    private record City(String name, String postalCode, String country) {}

    /** Somebody with an address. */
    record Buyer(DemoRequests.Contact contact, DemoRequests.Address address) {}

    static Buyer buyer(Random random) {
        var first = pick(FIRST_NAMES, random);
        var last = pick(LAST_NAMES, random);
        var city = pick(CITIES, random);
        var name = first + " " + last;
        var email = (first + "." + last).toLowerCase(Locale.ROOT) + "@example.com";
        var street = pick(STREETS, random) + " " + (1 + random.nextInt(120));
        return new Buyer(
                new DemoRequests.Contact(name, email),
                new DemoRequests.Address(name, street, city.name(), city.postalCode(), city.country()));
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
