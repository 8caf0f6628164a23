package dev.daybook.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementMainTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_line_has_a_reply_with_its_number_whatever_fails() throws IOException {
        try (HistoryDatabase database = HistoryDatabase.open(folder, ZoneOffset.UTC, folder.resolve("spill"))) {
            assertThat(reply(database, StatementLines.asked(-7, "SELECT 1 AS one", 10)))
                    .isEqualTo("{\"number\":-7,\"answer\":{\"columns\":[{\"name\":\"one\",\"type\":\"INTEGER\"}],"
                            + "\"rows\":[[1]],\"truncated\":false}}");
            assertThat(reply(database, StatementLines.asked(8, "SELECT", 10)))
                    .startsWith("{\"number\":8,\"fault\":{\"kind\":\"INVALID\"");
            assertThat(reply(database, "{\"number\":9}")).startsWith("{\"number\":9,\"fault\":{\"kind\":\"BROKEN\"");
        }
    }

    private static String reply(HistoryDatabase database, String line) {
        return StatementMain.reply(database, StatementLines.asked(line));
    }
}
