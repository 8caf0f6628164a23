package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final String SALE = "536365,22,D,6,2010-12-01 08:26:00,2.55,17850.0,EIRE";
    private static final ImportSettings SETTINGS =
            new ImportSettings(ZoneId.of("Europe/London"), Currency.getInstance("GBP"), 1, "main");

    private final Ledger ledger = new Ledger();
    private final InvoiceScan scan;
    private final List<ImportStep> steps;

    LedgerTest(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("one.csv");
        Files.writeString(file, String.join(",", RowReader.HEADER) + "\n" + SALE + "\n");
        scan = new InvoiceScan(new RetailFile(file));
        steps = new ImportPlanner(scan, SETTINGS, ledger).take(RowReader.read(2, SALE));
    }

    @Test
    void a_line_in_an_event_is_accounted_for() {
        ledger.accepted(steps.getLast(), new Accepted(1));
        ImportReport report = ledger.close(scan, SETTINGS, Duration.ZERO);
        assertThat(report.linesInEvents()).isEqualTo(1);
        assertThat(report.netImported()).isEqualTo("15.30");
    }

    @Test
    void a_line_that_is_nowhere_stops_the_report() {
        assertThatThrownBy(() -> ledger.close(scan, SETTINGS, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of 1 lines 0 are in events and 0 reported");
    }

    @Test
    void an_amount_that_is_counted_twice_stops_the_report() {
        ledger.accepted(steps.getLast(), new Accepted(1));
        ledger.report((RetailLine) RowReader.read(2, SALE), ReportCode.REFUSED, "");
        assertThatThrownBy(() -> ledger.close(scan, SETTINGS, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of 15.30 net 15.30 is imported and 15.30 reported");
    }
}
