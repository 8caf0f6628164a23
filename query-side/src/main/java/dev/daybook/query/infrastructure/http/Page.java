package dev.daybook.query.infrastructure.http;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A page of a view.
 *
 * @param rows in order
 * @param next cursor of the page that follows
 * @param position of the newest event in the rows
 */
public record Page<D>(List<D> rows, Optional<String> next, long position) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** Reads a page; one row more than it holds tells whether another one follows. */
    public static <D extends ViewDocument> Page<D> read(
            View<D> view, Query wanted, int limit, Function<D, String> cursor) {
        return of(view.find(wanted.limit(limit + 1)), limit, cursor, ViewDocument::position);
    }

    /** The page that some rows make, of which the last tells that another one follows where it is one too many. */
    public static <D> Page<D> of(List<D> rows, int limit, Function<D, String> cursor, ToLongFunction<D> position) {
        boolean more = rows.size() > limit;
        List<D> page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                page,
                more ? Optional.of(cursor.apply(page.getLast())) : Optional.empty(),
                page.stream().mapToLong(position).max().orElse(0));
    }
}
