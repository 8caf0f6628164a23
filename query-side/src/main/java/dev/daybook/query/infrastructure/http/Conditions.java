package dev.daybook.query.infrastructure.http;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;

/** What the documents of a list have in common; what the caller did not ask about is no condition. Texts match literally. */
public final class Conditions {

    private final List<Criteria> conditions = new ArrayList<>();

    public Conditions is(String field, Optional<?> wanted) {
        return and(wanted.map(value -> where(field).is(value)));
    }

    /** One of these; any when there are none. */
    public Conditions anyOf(String field, Collection<?> wanted) {
        return wanted.isEmpty() ? this : and(Optional.of(where(field).in(wanted)));
    }

    public Conditions exists(String field, Optional<Boolean> wanted) {
        return and(wanted.map(value -> where(field).exists(value)));
    }

    /** That instant or later. */
    public Conditions from(String field, Optional<Instant> wanted) {
        return and(wanted.map(instant -> where(field).gte(instant)));
    }

    /** That instant or earlier. */
    public Conditions upTo(String field, Instant latest) {
        return and(Optional.of(where(field).lte(latest)));
    }

    /** Earlier than that instant. */
    public Conditions before(String field, Optional<Instant> wanted) {
        return and(wanted.map(instant -> where(field).lt(instant)));
    }

    public Conditions and(Optional<Criteria> condition) {
        condition.ifPresent(conditions::add);
        return this;
    }

    /** All of them together. */
    public Criteria all() {
        return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    }
}
