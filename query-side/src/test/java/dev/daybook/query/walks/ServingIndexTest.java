package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

class ServingIndexTest {

    private final ServingIndex index = ServingIndex.of(new Index("status", Sort.Direction.ASC)
            .on("placedAt", Sort.Direction.DESC)
            .on("_id", Sort.Direction.DESC));

    @Test
    void it_serves_who_asks_for_its_first_fields_and_sorts_by_the_others() {
        assertThat(find("{status: 'A'}", "{}")).isTrue();
        assertThat(find("{$and: [{status: {$in: ['A']}}, {other: 1}]}", "{placedAt: -1, _id: -1}"))
                .isTrue();
        assertThat(find("{status: 'A', placedAt: {$gt: 1}}", "{placedAt: 1, _id: 1}"))
                .isTrue();
        assertThat(serves("{aggregate: 'c', pipeline: [{$match: {status: 'A'}}, {$group: {_id: '$x'}}]}"))
                .isTrue();
    }

    @Test
    void it_does_not_serve_who_asks_for_others_or_sorts_otherwise() {
        assertThat(find("{placedAt: 1}", "{}")).isFalse();
        assertThat(find("{}", "{}")).isFalse();
        assertThat(find("{$or: [{status: 'A'}, {other: 1}]}", "{}")).isFalse();
        assertThat(find("{status: 'A'}", "{placedAt: -1, _id: 1}")).isFalse();
        assertThat(find("{status: 'A'}", "{number: 1}")).isFalse();
        assertThat(serves("{aggregate: 'c', pipeline: [{$group: {_id: '$x'}}]}"))
                .isFalse();
    }

    @Test
    void it_has_the_name_that_servers_give_it() {
        assertThat(index.name()).isEqualTo("status_1_placedAt_-1__id_-1");
        assertThat(ServingIndex.ofIds().name()).isEqualTo("_id_");
    }

    private boolean find(String filter, String sort) {
        return serves("{find: 'c', filter: " + filter + ", sort: " + sort + "}");
    }

    private boolean serves(String command) {
        return index.serves(BsonDocument.parse(command));
    }
}
