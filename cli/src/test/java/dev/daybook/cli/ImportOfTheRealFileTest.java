package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportOfTheRealFileTest {

    private static final Pattern FROM_THE_END = Pattern.compile(",(-?[0-9]+),[^,\"]+,(-?[0-9.]+),[0-9.]*,[^,\"]+$");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void find_the_file() {
        var found = RetailData.real();
        org.junit.jupiter.api.Assumptions.assumeTrue(found.isPresent(), "no real data");
        file = found.orElseThrow();
    }

    @Test
    void all_lines_are_accounted_for_and_a_second_run_or_a_cut_one_changes_nothing() throws IOException {
        try (RecordingApi clean = new RecordingApi();
                RecordingApi cut = new RecordingApi()) {
            Ran first = run(clean);
            assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
            assertThat(clean.problems()).isEmpty();
            wholeFileIsAccountedFor(report(), clean);
            var state = clean.state();

            assertThat(run(clean).exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(report().path("eventsAppended").asInt()).isZero();
            assertThat(clean.state()).isEqualTo(state);

            cut.fates(request -> request < 8_000 ? RecordingApi.Fate.ANSWERED : RecordingApi.Fate.ANSWER_LOST);
            Files.delete(folder.resolve("report.json"));
            Ran stopped = run(cut);
            assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
            assertThat(stopped.err()).contains("run the same command again to go on");
            assertThat(folder).isEmptyDirectory();
            assertThat(cut.appended()).isBetween(7_999, 9_000);

            cut.fates(_ -> RecordingApi.Fate.ANSWERED);
            assertThat(run(cut).exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(report().path("eventsAppended").asInt()).isBetween(21_500, 23_000);
            assertThat(cut.state()).isEqualTo(state);
        }
    }

    private void wholeFileIsAccountedFor(JsonNode report, RecordingApi api) throws IOException {
        assertThat(report.path("lines").asInt()).isEqualTo(320_705);
        assertThat(report.path("linesInEvents").asInt()).isEqualTo(320_705 - 928);
        assertThat(report.path("linesReported")).hasSize(928);
        assertThat(report.path("linesReportedByCode").toString()).isEqualTo("{\"STOCK_WRITE_OFF\":925,\"BAD_DEBT\":3}");
        assertThat(report.path("invoices").asInt()).isEqualTo(16_459);
        assertThat(report.path("ordersImported").asInt()).isEqualTo(12_977);
        assertThat(report.path("returnsMatched").asInt()).isEqualTo(2_721);
        assertThat(report.path("creditsUnmatched").asInt()).isEqualTo(755);
        assertThat(report.path("eventsAppended").asInt())
                .isEqualTo(16_453 + 14_240)
                .isEqualTo(api.appended());
        assertThat(report.path("refunds").asInt()).isEqualTo(2_721);
        assertThat(report.path("creditsMatched").asString()).isEqualTo("195198.85");
        assertThat(report.path("refunded").asString()).isEqualTo("195198.85");
        productsAndCustomersAreThere(report);
        assertThat(report.path("netTotal").asString()).isEqualTo("5761931.382");
        assertThat(new BigDecimal(report.path("netTotal").asString())).isEqualByComparingTo(sumByOtherMeans());
        assertThat(report.path("roundingDifference").asString()).isEqualTo("0.002");
        BigDecimal imported = new BigDecimal(report.path("netImported").asString());
        assertThat(imported).isEqualByComparingTo("5772993.442");
        assertThat(imported.subtract(new BigDecimal("0.002")).movePointRight(2))
                .isEqualByComparingTo(BigDecimal.valueOf(MinorUnits.heldIn(api.state())));
    }

    private void productsAndCustomersAreThere(JsonNode report) {
        assertThat(report.path("products").asInt()).isEqualTo(3_645);
        assertThat(report.path("customers").asInt()).isEqualTo(3_360);
        assertThat(report.path("openingPieces").asInt()).isEqualTo(3_225_459);
        assertThat(report.path("productsWithheld").asInt()).isZero();
        assertThat(report.path("customersWithheld").asInt()).isZero();
        assertThat(report.path("knownAlready").asInt()).isZero();
        assertThat(report.path("mastersRefused")).isEmpty();
    }

    /** The last columns hold neither quotes nor commas, so they can be read from the end without parsing CSV. */
    private BigDecimal sumByOtherMeans() throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher tail = FROM_THE_END.matcher(line);
                assertThat(tail.find()).as(line).isTrue();
                sum = sum.add(new BigDecimal(tail.group(1)).multiply(new BigDecimal(tail.group(2))));
                lines++;
            }
        }
        assertThat(lines).isEqualTo(320_705);
        return sum;
    }

    private Ran run(RecordingApi api) {
        return Ran.daybook(
                api.url(),
                "import",
                "online-retail",
                file.toString(),
                "--report",
                folder.resolve("report.json").toString());
    }

    private JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    }
}
