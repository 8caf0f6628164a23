package dev.daybook.query;

import java.util.ArrayList;
import java.util.List;

/** Reads lists over HTTP as callers do. */
public final class Lists {

    private Lists() {}

    /** A field of every row of one page, by JSON pointer. */
    public static List<String> column(QuerySide side, String path, String rows, String field) {
        List<String> column = new ArrayList<>();
        side.get(path).json().at(rows).forEach(row -> column.add(row.at(field).asString()));
        return column;
    }

    /** The same of every page. */
    public static List<String> walk(QuerySide side, String path, String rows, String field) {
        List<String> column = new ArrayList<>();
        for (String next = path; !next.isEmpty(); next = side.get(next).next()) {
            column.addAll(column(side, next, rows, field));
        }
        return column;
    }
}
