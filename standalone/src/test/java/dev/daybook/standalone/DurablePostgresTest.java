package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {
    @TempDir
    static Path data;

    static DurablePostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = DurablePostgres.start(data);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void it_is_durable() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(postgres.durability().settings()).containsEntry("fsync", "on");
    }

    @Test
    void it_listens_on_loopback_only() throws SQLException {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
    }

    @Test
    void it_sorts_by_code_point_and_stores_utf_8() throws SQLException {
        assertThat(ask("SELECT getdatabaseencoding()")).isEqualTo("UTF8");
        assertThat(ask("SELECT lower('Ü') || ('Z' < 'a')::text")).isEqualTo("ütrue");
    }

    @Test
    void nobody_enters_without_the_password() {
        assertThatThrownBy(() -> connect("")).isInstanceOf(SQLException.class).hasMessageContaining("password");
        assertThatThrownBy(() -> connect("postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_password_is_for_the_owner_alone() throws IOException {
        var file = data.resolve("pg.password");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(data.resolve("pg-bin"))).hasSize(3);
        assertThat(file).content().hasSize(44).startsWith(postgres.password());
    }

    @Test
    void a_server_as_the_library_starts_it_is_refused() throws IOException {
        try (var lax = EmbeddedPostgres.start()) {
            var url = lax.getJdbcUrl("postgres", "postgres");
            assertThatThrownBy(() -> Durability.readBack(url, ""))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("fsync=off")
                    .hasMessageContaining("synchronous_commit=off")
                    .hasMessageContaining("unguarded_rules=6")
                    .hasMessageNotContaining("\n");
        }
    }

    private static String show(String setting) throws SQLException {
        return ask("SHOW " + setting);
    }

    private static String ask(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password());
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void connect(String password) throws SQLException {
        DriverManager.getConnection(postgres.jdbcUrl(), "postgres", password).close();
    }
}
