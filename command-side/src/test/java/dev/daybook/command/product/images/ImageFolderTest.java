package dev.daybook.command.product.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderTest {

    private static final String ID = "0123456789abcdef".repeat(4);
    private static final ImageKey ORIGINAL = ImageKey.original("default", ID);
    private static final ImageKey SMALL = ImageKey.thumbnail("default", ID, 160);

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_found_under_its_key_and_nothing_else_is() throws IOException {
        ImageFolder store = new ImageFolder(folder.resolve("not/yet/there"));
        store.put(ORIGINAL, new byte[] {1, 2, 3});

        assertThat(store.find(ORIGINAL).orElseThrow().getContentAsByteArray()).containsExactly(1, 2, 3);
        assertThat(store.find(SMALL)).isEmpty();
        assertThat(store.find(ImageKey.original("other", ID))).isEmpty();
    }

    @Test
    void twice_is_one_file_and_nothing_half_stays_behind() throws IOException {
        ImageFolder store = new ImageFolder(folder);
        store.put(ORIGINAL, new byte[] {1});
        store.put(ORIGINAL, new byte[] {1});
        store.put(SMALL, new byte[] {2});

        try (Stream<Path> files = Files.list(folder.resolve("default"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(ID, ID + "-160");
        }
    }

    @Test
    void what_is_there_is_not_written_over() throws IOException {
        ImageFolder store = new ImageFolder(folder);
        store.put(SMALL, new byte[] {1});
        store.put(SMALL, new byte[] {2});

        assertThat(store.find(SMALL).orElseThrow().getContentAsByteArray()).containsExactly(1);
    }

    @Test
    void a_folder_that_cannot_be_written_takes_nothing() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("a-file"));

        assertThatExceptionOfType(ImageStoreException.class)
                .isThrownBy(() -> new ImageFolder(noFolder).put(ORIGINAL, new byte[] {1}));
        assertThat(new ImageFolder(noFolder).find(ORIGINAL)).isEmpty();
    }

    @Test
    void where_no_folder_is_set_nothing_is_taken_and_nothing_known() {
        assertThatExceptionOfType(ImageStoreException.class)
                .isThrownBy(() -> new NoImageStore().put(ORIGINAL, new byte[] {1}));
        assertThatExceptionOfType(ImageStoreException.class).isThrownBy(() -> new NoImageStore().find(ORIGINAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../secret", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void no_key_leads_out_of_the_folder(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageKey.original("default", id));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageKey.original("../default", ID));
    }
}
