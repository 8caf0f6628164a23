package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final URI URL = URI.create("http://127.0.0.1:8080");

    @TempDir
    Path folder;

    @Test
    void a_missing_folder_is_created_for_its_owner_alone() throws IOException {
        try (var data = DataFolder.open(folder.resolve("a/b"))) {
            assertThat(data.path()).isDirectory();
            assertThat(Files.getPosixFilePermissions(data.path())).hasSize(3);
            assertThat(data.path().resolve("format")).content().isEqualTo("1\n");
        }
    }

    @Test
    void a_second_server_is_refused_in_one_line_that_names_the_first() throws IOException {
        try (var data = DataFolder.open(folder)) {
            data.announce(URL);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("in use by the Daybook server at http://127.0.0.1:8080")
                    .hasMessageNotContaining("\n");
            assertThat(DataFolder.servedAt(folder)).contains(URL);
        }
        assertThat(DataFolder.servedAt(folder)).isEmpty();
        assertThat(folder.resolve("server.url")).doesNotExist();
    }

    @Test
    void the_address_of_a_killed_server_counts_for_nothing() throws IOException {
        DataFolder.open(folder).close();
        Files.writeString(folder.resolve("server.url"), URL + "\n");
        assertThat(DataFolder.servedAt(folder)).isEmpty();
        try (var _ = DataFolder.open(folder)) {
            assertThat(DataFolder.servedAt(folder)).isEmpty();
        }
    }

    @Test
    void nobody_serves_a_folder_that_is_not_there() {
        assertThat(DataFolder.servedAt(folder.resolve("none"))).isEmpty();
    }

    @Test
    void a_newer_format_is_refused_and_left_alone() throws IOException {
        Files.writeString(folder.resolve("format"), "2\n");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("is of format 2, and this Daybook reads up to 1")
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve("format")).content().isEqualTo("2\n");
        assertThat(folder.resolve("pg")).doesNotExist();
    }

    @Test
    void a_format_that_is_no_number_is_refused() throws IOException {
        Files.writeString(folder.resolve("format"), "\n");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("unreadable format file");
    }

    @Test
    void a_refused_folder_is_free_again() throws IOException {
        Files.writeString(folder.resolve("format"), "two");
        assertThatThrownBy(() -> DataFolder.open(folder)).isInstanceOf(StartFault.class);
        Files.writeString(folder.resolve("format"), "1");
        DataFolder.open(folder).close();
    }

    @Test
    void a_file_where_the_folder_should_be_is_said_in_one_line() throws IOException {
        var file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("cannot be written");
    }
}
