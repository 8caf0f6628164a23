package dev.daybook.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Invents invoices of few customers and few products, so that credits find much to match. */
final class RandomShop {

    private static final List<String> CUSTOMERS = List.of("17850.0", "13408.0", "13047.0", "");
    private static final List<String> SKUS = List.of("85123A", "71053", "22866", "POST");
    private static final int INVOICES = 40;

    private final SplittableRandom random;
    private final boolean shuffled;
    private final List<String> lines = new ArrayList<>();

    /**
     * A shop without invoices.
     *
     * @param shuffled whether lines of different invoices may lie between each other; then no damage hides which
     *     invoice a line belongs to, since nobody could tell it from its neighbours
     */
    RandomShop(SplittableRandom random, boolean shuffled) {
        this.random = random;
        this.shuffled = shuffled;
    }

    /** A sound file, header first. */
    List<String> file() {
        lines.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        LocalDateTime at = LocalDateTime.of(2011, 3, 1, 9, 0);
        for (int number = 536365; number < 536365 + INVOICES; number++) {
            at = at.plusMinutes(random.nextInt(1, 600));
            invoice(number, at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)));
        }
        return lines;
    }

    private void invoice(int number, String at) {
        boolean credit = random.nextInt(3) == 0;
        String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String row = (credit ? "C" : "") + number + "," + SKUS.get(random.nextInt(SKUS.size())) + ",THING,"
                    + (credit ? "-" : "") + random.nextInt(1, 6) + "," + at + ",2." + random.nextInt(10, 100) + ","
                    + customer + ",France";
            boolean early = shuffled && random.nextInt(8) == 0 && lines.size() > 1;
            lines.add(early ? lines.size() - 1 : lines.size(), row);
        }
    }

    /** The row with something wrong that can be noticed. */
    String damage(String row) {
        String[] fields = row.split(",", -1);
        switch (random.nextInt(shuffled ? 7 : 9)) {
            case 0 -> fields[3] = "six";
            case 1 -> fields[5] = "1,5";
            case 2 -> fields[2] = "\"THING";
            case 3 -> fields[4] = "2011-02-30 10:00:00";
            case 4 -> fields[6] = "nobody";
            case 5 -> fields[1] = "";
            case 6 -> {
                return row.substring(0, random.nextInt(row.indexOf(',') + 1, row.lastIndexOf(',')));
            }
            case 7 -> fields[0] = fields[0].substring(0, 3) + "?";
            default -> {
                return row.substring(0, random.nextInt(1, row.indexOf(',')));
            }
        }
        return String.join(",", fields);
    }
}
