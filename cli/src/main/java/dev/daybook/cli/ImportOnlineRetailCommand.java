package dev.daybook.cli;

import dev.daybook.cli.http.CommandClient;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.onlineretail.ImportReport;
import dev.daybook.cli.onlineretail.ImportSettings;
import dev.daybook.cli.onlineretail.ImportSummary;
import dev.daybook.cli.onlineretail.OnlineRetailImport;
import dev.daybook.cli.onlineretail.ReportFile;
import dev.daybook.cli.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook import online-retail}: takes over the invoices of a file. */
@Command(
        name = "online-retail",
        description = {
            "Take over the invoices of a file in the layout of the UCI data set Online Retail.",
            "",
            "Invoices become imported orders with their own dates, paid for in full. Lines of C invoices become a"
                    + " return with a refund, on the oldest earlier order of the same customer and product with pieces"
                    + " left; what matches none becomes a credit of its own. Codes that are no products (POST, DOT, C2,"
                    + " AMAZONFEE, BANK CHARGES, CRUK, D, M, m, S, B, gift_0001_…) become adjustments. Stock write-offs"
                    + " and A invoices are reported only. Importing a file again changes nothing; a run that was cut is"
                    + " repeated to go on.",
            "",
            "Products come into the catalogue under the name and the price that most of their sales have, and go on"
                    + " sale if they ever had a price; their opening stock is what was sold less what came back. Customers"
                    + " are registered with their number and country, all that the file knows. What the server has"
                    + " already, and otherwise, stays as it is.",
            ""
        },
        footerHeading = "%nThe report (JSON):%n",
        footer = {
            "  lines               lines behind the header = linesInEvents + the number of linesReported",
            "  linesInEvents       lines that events hold",
            "  linesReported       all others: {line, code, reason, raw}; the header is line 1",
            "  invoices            invoice numbers in the file",
            "  ordersImported      sales that the server took, in this run or before",
            "  returnsMatched      returns on one earlier order each, likewise",
            "  refunds             those of them that money went back with: refunded, at most what the order came to",
            "  creditsMatched      what they were credited with, exact",
            "  creditsUnmatched    credits of their own, likewise",
            "  products, customers taken over, likewise; openingPieces: laid on the shelves",
            "  productsWithheld    products that a row to be mended may say otherwise; customersWithheld",
            "  knownAlready        products, customers and stocks that the server has otherwise; mastersRefused:"
                    + " others",
            "  eventsAppended      events that this run added to what its commands are for: on a second run 0",
            "  netTotal            quantity times price of every line that can be read, exact",
            "  netImported         the same of what events hold; netReported: of the rest",
            "  roundingDifference  netImported less the minor units that events hold",
            "  linesWithoutAmount  reported lines that cannot be read, so that they are in no amount",
            "  repeated            commands that the server had taken before; seconds: how long it took",
            "",
            "Examples:",
            "  daybook import online-retail online-retail.csv.gz",
            "  daybook import online-retail online-retail.csv --url http://127.0.0.1:8080 --report report.json",
            "",
            "Exit codes: 0 done; 1 done, but lines are reported with another code than STOCK_WRITE_OFF and BAD_DEBT;",
            "2 bad usage or an unusable file, nothing was sent; 3 the server could not be reached or went away:",
            "run the same command again to go on."
        })
final class ImportOnlineRetailCommand implements Callable<Integer> {

    private static final String ACTOR = "import:online-retail";

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "FILE", description = "The invoice lines: CSV, plain or gzip, UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report here, as JSON.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--json", description = "Print the report, as JSON, in place of the summary.")
    private boolean json;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Europe/London",
            description = "Where the file's local times are read. Default: ${DEFAULT-VALUE}")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "GBP",
            description = "The currency of the file's prices, ISO 4217. Default: ${DEFAULT-VALUE}")
    private Currency currency = Currency.getInstance("GBP");

    @Option(
            names = "--location",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Where the opening stock lies. Default: ${DEFAULT-VALUE}")
    private String location = "main";

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "8",
            description = "Commands under way at once, 1 to 64. Default: ${DEFAULT-VALUE}")
    private int concurrency;

    ImportOnlineRetailCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    @Override
    public Integer call() throws IOException {
        server.check();
        ImportSettings settings = settings();
        Optional<ReportFile> target = report.map(ReportFile::new);
        OnlineRetailImport retail = new OnlineRetailImport(file);
        target.ifPresent(retail::requireOther);
        ImportReport result = send(retail, settings);
        target.ifPresent(path -> retail.write(result, path));
        tell(retail, result, settings);
        return result.hasFindings() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void tell(OnlineRetailImport retail, ImportReport result, ImportSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            StringWriter text = new StringWriter();
            retail.print(result, text);
            out.println(text);
        } else {
            out.print(ImportSummary.of(result, settings));
        }
        out.flush();
    }

    private ImportSettings settings() {
        if (concurrency < 1 || concurrency > ImportSettings.CONCURRENCY_LIMIT) {
            throw new BadUsageException("--concurrency " + concurrency + " is not from 1 to 64");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new BadUsageException("--currency " + currency + " is no money that is paid with");
        }
        if (!ImportSettings.isLocation(location)) {
            throw new BadUsageException("--location " + location + " is no name of a location, such as main");
        }
        return new ImportSettings(zone, currency, concurrency, location);
    }

    private ImportReport send(OnlineRetailImport retail, ImportSettings settings) throws IOException {
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry);
                Progress progress = Progress.of(
                        "import", "lines", retail.lines(), spec.commandLine().getErr())) {
            return retail.send(new CommandClient(connection, ACTOR), settings, progress);
        }
    }
}
