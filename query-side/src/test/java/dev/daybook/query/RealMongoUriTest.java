package dev.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealMongoUriTest {

    @Test
    void each_test_gets_a_database_of_its_own_on_the_server_that_is_named() {
        assertThat(RealMongo.withDatabase("mongodb://localhost:27017", "t")).isEqualTo("mongodb://localhost:27017/t");
        assertThat(RealMongo.withDatabase("mongodb://a:b@one,two:1/other?replicaSet=r&authSource=admin", "t"))
                .isEqualTo("mongodb://a:b@one,two:1/t?replicaSet=r&authSource=admin");
        assertThat(RealMongo.withDatabase("mongodb+srv://host/", "t")).isEqualTo("mongodb+srv://host/t");
        assertThatThrownBy(() -> RealMongo.withDatabase("localhost", "t")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_real_server_is_required_where_it_is_listed() {
        assertThat(RealMongo.isRequired(Optional.of("nginx, mongodb"))).isTrue();
        assertThat(RealMongo.isRequired(Optional.of("required"))).isTrue();
        assertThat(RealMongo.isRequired(Optional.of("axon-server"))).isFalse();
        assertThat(RealMongo.isRequired(Optional.empty())).isFalse();
    }
}
