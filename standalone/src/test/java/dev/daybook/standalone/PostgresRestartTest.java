package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder through its misfortunes; each test leaves it whole. */
class PostgresRestartTest {
    @TempDir
    static Path data;

    @BeforeAll
    static void a_first_start_that_was_cut_short_is_begun_again() throws Exception {
        Files.createFile(data.resolve("pg.unborn"));
        Files.writeString(Files.createDirectory(data.resolve("pg")).resolve("postgresql.conf"), "half");
        try (var postgres = DurablePostgres.start(data)) {
            execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(data.resolve("pg.unborn")).doesNotExist();
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        startAndReadBack();
    }

    @Test
    void a_server_orphaned_by_a_kill_is_stopped_and_the_next_one_starts() throws Exception {
        var holder = startHolder();
        var orphan = Postmaster.of(DurablePostgres.folder(data));
        holder.destroyForcibly().waitFor();
        assertThat(orphan.process().isAlive()).isTrue();
        startAndReadBack();
        // where nobody collects orphans it stays in the process table, but without a program
        await().untilAsserted(
                        () -> assertThat(orphan.process().info().command()).isEmpty());
    }

    @Test
    void a_pid_file_that_names_some_other_program_is_stale_and_the_program_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var real = DurablePostgres.folder(data).resolve("postmaster.pid");
            Files.writeString(real, stranger.pid() + "\n" + DurablePostgres.folder(data) + "\n");
            startAndReadBack();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_opened_by_hand_is_refused_and_stopped() throws Exception {
        var rules = DurablePostgres.folder(data).resolve("pg_hba.conf");
        var before = Files.readString(rules);
        Files.writeString(rules, "\nhost all all 127.0.0.1/32 trust\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> DurablePostgres.start(data))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("unguarded_rules=1");
        assertThat(DurablePostgres.folder(data).resolve("postmaster.pid")).doesNotExist();
        Files.writeString(rules, before);
        startAndReadBack();
    }

    @Test
    void a_folder_of_another_release_is_said_in_one_line() throws Exception {
        var version = DurablePostgres.folder(data).resolve("PG_VERSION");
        var before = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> DurablePostgres.start(data))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("PostgreSQL does not start (database files are incompatible with server)")
                .hasMessageContaining("pg.log")
                .hasMessageNotContaining("\n");
        Files.writeString(version, before);
        startAndReadBack();
    }

    @Test
    void without_its_password_file_a_database_is_not_touched() throws Exception {
        var password = data.resolve("pg.password");
        var aside = Files.move(password, data.resolve("aside"));
        assertThatThrownBy(() -> DurablePostgres.start(data))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("pg.password is missing");
        Files.move(aside, password);
        startAndReadBack();
    }

    private static void startAndReadBack() throws Exception {
        try (var postgres = DurablePostgres.start(data);
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password());
                var answer = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
            answer.next();
            assertThat(answer.getInt(1)).isEqualTo(42);
        }
    }

    private static void execute(DurablePostgres postgres, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password())) {
            connection.createStatement().execute(statement);
        }
    }

    /** A process of its own that holds the server, as Daybook does. */
    private static Process startHolder() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var holder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("started");
        return holder;
    }

    /** Starts the server and sleeps until it is killed. */
    static final class Holder {
        private Holder() {}

        static void main(String[] args) throws Exception {
            DurablePostgres.start(Path.of(args[0]));
            System.out.println("started");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
