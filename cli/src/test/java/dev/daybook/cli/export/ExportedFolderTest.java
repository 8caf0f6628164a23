package dev.daybook.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportedFolderTest {

    @Test
    void the_folder_that_one_is_in_takes_files_like_any_other() throws IOException {
        ExportedFolder here = ExportedFolder.open(Path.of("."));

        assertThat(here.has(file("events/type=a.b/month=2026-01/events-000000000001-000000000002.parquet")))
                .isFalse();
        assertThatThrownBy(() -> here.has(file("../events-000000000001-000000000002.ndjson")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the server names a file");
    }

    private static ServerFile file(String name) {
        return new ServerFile(name, 1, "", "");
    }
}
