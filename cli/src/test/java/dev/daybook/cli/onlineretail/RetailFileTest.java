package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetailFileTest {

    private static final String HEADER = String.join(",", RowReader.HEADER) + "\n";

    @TempDir
    private Path folder;

    @Test
    void a_plain_and_a_packed_file_read_the_same_whatever_their_names() throws IOException {
        byte[] text = utf8(HEADER + "a £\r\nb\n\nc");
        List<String> plain = read(write("any.csv", text));
        assertThat(plain).containsExactly("2 a £", "3 b", "4 ", "5 c");
        assertThat(read(write("any.txt", gzip(text)))).isEqualTo(plain);
        assertThat(read(write("mark.csv", utf8("\uFEFF" + HEADER + "a £\r\nb\n\nc"))))
                .isEqualTo(plain);
    }

    @Test
    void equal_content_has_an_equal_checksum_and_other_content_another() throws IOException {
        long one = new RetailFile(write("1", utf8(HEADER + "a\n"))).read((_, _) -> {});
        assertThat(new RetailFile(write("2", utf8(HEADER + "a\n"))).read((_, _) -> {}))
                .isEqualTo(one);
        assertThat(new RetailFile(write("3", utf8(HEADER + "b\n"))).read((_, _) -> {}))
                .isNotEqualTo(one);
    }

    @Test
    void what_is_no_file_of_invoice_lines_is_said_with_the_place() throws IOException {
        byte[] packed = gzip(utf8(HEADER + "some text that packs to more than a few bytes\n".repeat(500)));
        Path unreadable = folder.resolve("gone.csv");
        refused(unreadable, "does not exist");
        refused(folder, "is a folder, not a file");
        refused(Path.of("/dev/null"), "is no regular file, but has to be read more than once");
        refused(write("empty.csv", new byte[0]), "is empty");
        refused(write("empty.csv.gz", new byte[0]), "is empty");
        refused(write("empty-inside.csv.gz", gzip(new byte[0])), "is empty");
        refused(write("plain.csv.gz", utf8(HEADER)), "is named .gz but is not gzip");
        refused(write("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2)), "is cut off: its gzip data end in line");
        refused(write("head.csv.gz", Arrays.copyOf(packed, 5)), "has damaged gzip data at its start");
        packed[packed.length - 6] ^= 1;
        refused(write("flipped.csv.gz", packed), "has damaged gzip data in line 502");
        refused(
                write("latin.csv", (HEADER + "a\nGift Voucher £20\n").getBytes(StandardCharsets.ISO_8859_1)),
                "is not UTF-8: line 3");
        refused(
                write("other.csv", utf8("Invoice,StockCode\n")),
                "has another header in line 1: expected InvoiceNo,StockCode,Description,Quantity,InvoiceDate,"
                        + "UnitPrice,CustomerID,Country, found Invoice,StockCode");
        refused(
                write("long.csv", utf8(HEADER + "x".repeat(65_537))),
                "is no such file: line 2 is longer than 65536 bytes");
    }

    @Test
    void a_file_with_a_header_only_is_refused() throws IOException {
        Path file = write("header.csv", utf8(HEADER));
        assertThatThrownBy(() -> new InvoiceScan(new RetailFile(file)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(file + " is empty behind its header");
    }

    @Test
    void a_file_that_changes_between_two_readings_is_noticed() throws IOException {
        String line = "536365,22,D,6,2010-12-01 08:26:00,2.55,17850.0,EIRE\n";
        RetailFile file = new RetailFile(write("changing.csv", utf8(HEADER + line)));
        InvoiceScan scan = new InvoiceScan(file);
        write("changing.csv", utf8(HEADER + line.replace("6365", "6366")));

        assertThatThrownBy(() -> scan.requireSame(file.read((_, _) -> {})))
                .isInstanceOf(ImportStoppedException.class)
                .hasMessageContaining("was changed while it was imported; run the same command again to go on");
        assertThatThrownBy(() -> scan.facts(new InvoiceNumber("536366"))).isInstanceOf(ImportStoppedException.class);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith(file + " " + message);
    }

    private static List<String> read(Path file) {
        List<String> lines = new ArrayList<>();
        var _ = new RetailFile(file).read((number, text) -> lines.add(number + " " + text));
        return lines;
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
