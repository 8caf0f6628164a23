package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @TempDir
    Path folder;

    @Test
    void the_demo_shows_what_to_try_and_run_again_adds_nothing() throws Exception {
        runDemo();
        var seeded = events();
        assertThat(seeded).isGreaterThan(500);
        // as after a kill in the midst of seeding: every command is sent again
        Files.delete(folder.resolve("data/demo.seeded"));
        runDemo();
        assertThat(events()).isEqualTo(seeded);
        assertThat(folder.resolve("data/demo.seeded")).exists();
    }

    private void runDemo() throws Exception {
        try (var jar = PackagedJar.start(folder, "demo", "--port", "0")) {
            var url = jar.awaitReady();
            jar.awaitLineStarting("Ctrl-C");
            assertThat(jar.stop()).as(jar::errors).isZero();
            assertThat(jar.output())
                    .filteredOn(line -> line.startsWith("  curl"))
                    .hasSize(3)
                    .allMatch(line -> line.contains(url.toString()));
        }
    }

    /** Thumbnails are left out: how many are made before it stops is chance. */
    private long events() throws IOException, SQLException {
        try (var postgres = DurablePostgres.start(folder.resolve("data"));
                var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), DurablePostgres.USER, postgres.password());
                var count = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM event WHERE type <> 'product.thumbnail-generated'")) {
            count.next();
            return count.getLong(1);
        }
    }
}
