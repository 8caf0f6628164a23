package dev.daybook.command.order;

import dev.daybook.command.order.domain.OrderDraft.Tax;
import dev.daybook.command.order.domain.TaxPolicy;
import dev.daybook.command.order.domain.TaxRates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rates read once from a table: a line {@code version,1}, then {@code country,rate,included} for each country; empty lines and those
 * that begin with # say nothing.
 */
final class TaxTable implements TaxRates {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern VERSION = Pattern.compile("version,([1-9][0-9]{0,8})");
    private static final Pattern ROW = Pattern.compile("([A-Z]{2}),(0(?:\\.[0-9]{1,6})?|1(?:\\.0{1,6})?),(true|false)");

    private final TaxPolicy policy;

    private TaxTable(TaxPolicy policy) {
        this.policy = policy;
    }

    /**
     * The table that a setting names.
     *
     * @param table {@code none}, {@code standard} or the path of a file
     * @throws IllegalArgumentException naming the first line that says nothing sensible
     * @throws UncheckedIOException when the file cannot be read
     */
    static TaxTable named(String table) {
        return switch (table) {
            case "none" -> new TaxTable(TaxPolicy.none());
            case "standard" -> parse(table, standard());
            default -> parse(table, file(Path.of(table)));
        };
    }

    @Override
    public TaxPolicy policy() {
        return policy;
    }

    /**
     * A table from its lines.
     *
     * @throws IllegalArgumentException naming the first line that says nothing sensible
     */
    static TaxTable parse(String name, List<String> lines) {
        int version = 0;
        Map<String, Tax> rates = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher heading = VERSION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (version == 0 && heading.matches()) {
                version = Integer.parseInt(heading.group(1));
            } else if (version == 0
                    || !row.matches()
                    || !COUNTRIES.contains(row.group(1))
                    || rates.put(row.group(1), tax(row)) != null) {
                throw new IllegalArgumentException(
                        "line %d of the table of taxes %s is none of it: %s".formatted(index + 1, name, line));
            }
        }
        if (version == 0) {
            throw new IllegalArgumentException("the table of taxes " + name + " does not say its version");
        }
        return new TaxTable(new TaxPolicy(version, rates));
    }

    private static Tax tax(Matcher row) {
        return new Tax(new BigDecimal(row.group(2)), Boolean.parseBoolean(row.group(3)));
    }

    private static List<String> standard() {
        try (InputStream table = Objects.requireNonNull(TaxTable.class.getResourceAsStream("/tax/standard.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> file(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
