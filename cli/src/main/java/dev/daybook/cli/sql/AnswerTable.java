package dev.daybook.cli.sql;

import dev.daybook.analytics.sql.SqlAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer as lines with columns of equal width; long texts are cut, numbers stand on the right. */
final class AnswerTable {

    private static final int WIDTH_MAX = 80;
    private static final int DECIMALS_MIN = 2;
    private static final String GAP = "  ";

    private AnswerTable() {}

    static List<String> lines(SqlAnswer answer) {
        List<String> names =
                answer.columns().stream().map(SqlAnswer.Column::name).toList();
        List<List<String>> cells = answer.rows().stream()
                .map(row -> row.stream().map(AnswerTable::cell).toList())
                .toList();
        List<Integer> widths = IntStream.range(0, names.size())
                .mapToObj(i -> Stream.concat(
                                Stream.of(names.get(i)), cells.stream().map(row -> row.get(i)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .toList();
        List<Boolean> right = IntStream.range(0, names.size())
                .mapToObj(
                        i -> answer.rows().stream().allMatch(row -> row.get(i) == null || row.get(i) instanceof Number))
                .toList();
        return Stream.of(
                        Stream.of(line(names, widths, right), line(rules(widths), widths, right)),
                        cells.stream().map(row -> line(row, widths, right)),
                        Stream.of(count(answer)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String count(SqlAnswer answer) {
        int rows = answer.rows().size();
        return "(" + (answer.truncated() ? "the first " : "") + rows + (rows == 1 ? " row)" : " rows)");
    }

    private static List<String> rules(List<Integer> widths) {
        return widths.stream().map("-"::repeat).toList();
    }

    private static String line(List<String> cells, List<Integer> widths, List<Boolean> right) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> {
                    String rest = " ".repeat(widths.get(i) - cells.get(i).length());
                    return right.get(i) ? rest + cells.get(i) : cells.get(i) + rest;
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> decimal(decimal);
            default -> {
                String text = value.toString().replaceAll("\\p{Cntrl}+", " ");
                yield text.length() > WIDTH_MAX ? text.substring(0, WIDTH_MAX - 1) + "…" : text;
            }
        };
    }

    /** Without zeros behind the second decimal. */
    private static String decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < DECIMALS_MIN && value.scale() >= DECIMALS_MIN ? plain.setScale(DECIMALS_MIN) : plain)
                .toPlainString();
    }
}
