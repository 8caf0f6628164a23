package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.store.StoreSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What stands in the way of a start is said in one line, with exit code 2 and nothing on stdout. */
class BadStartIT {
    @TempDir
    Path folder;

    @Test
    void a_taken_port() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(refusal("--port", port))
                    .contains("port " + port + " on 127.0.0.1 cannot be used")
                    .contains("--port");
        }
        assertThat(folder.resolve("data/pg")).doesNotExist();
    }

    @Test
    void a_file_where_the_data_folder_should_be() throws Exception {
        Files.createFile(folder.resolve("data"));
        assertThat(refusal("--port", "0")).contains("the data folder data cannot be written");
    }

    @Test
    void data_of_a_newer_format() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("format"), "2\n");
        assertThat(refusal("--port", "0")).contains("is of format 2, and this Daybook reads up to 1");
    }

    @Test
    void data_that_another_server_holds() throws Exception {
        try (var held = DataFolder.open(folder.resolve("data"))) {
            held.announce(URI.create("http://127.0.0.1:4711"));
            assertThat(refusal("--port", "0")).contains("in use by the Daybook server at http://127.0.0.1:4711");
            assertThat(DataFolder.servedAt(folder.resolve("data"))).isPresent();
        }
    }

    @Test
    void tables_of_a_newer_version() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        try (var postgres = DurablePostgres.start(data)) {
            var database = new PGSimpleDataSource();
            database.setUrl(postgres.jdbcUrl());
            database.setUser(DurablePostgres.USER);
            database.setPassword(postgres.password());
            StoreSchema.migrate(database, "event-store");
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "INSERT INTO schema_history_event_store SELECT installed_rank + 100, '999', 'later', type,"
                                + " 'V999__later.sql', 1, installed_by, now(), 1, true FROM schema_history_event_store"
                                + " WHERE version = '1'");
            }
        }
        assertThat(refusal("--port", "0")).contains("newer Daybook").contains("999");
    }

    private String refusal(String... options) throws IOException, InterruptedException {
        var arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        try (var jar = PackagedJar.start(folder, arguments)) {
            assertThat(jar.awaitEnd()).as(jar::errors).isEqualTo(2);
            assertThat(jar.output()).isEmpty();
            var lines = jar.errors()
                    .lines()
                    .filter(line -> !line.contains(" INFO "))
                    .toList();
            assertThat(lines).singleElement().asString().startsWith("daybook: ");
            return lines.getFirst();
        }
    }
}
