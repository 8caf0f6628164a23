package dev.daybook.cli.sql;

import dev.daybook.analytics.files.SpreadsheetCell;
import dev.daybook.analytics.sql.SqlAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How an answer is written. */
public enum AnswerForm {
    TABLE {
        @Override
        public void print(SqlAnswer answer, PrintWriter out) {
            AnswerTable.lines(answer).forEach(out::println);
            out.flush();
        }
    },
    JSON {
        @Override
        public void print(SqlAnswer answer, PrintWriter out) {
            out.println(MAPPER.writeValueAsString(answer));
            out.flush();
        }
    },
    CSV {
        @Override
        public void print(SqlAnswer answer, PrintWriter out) throws IOException {
            CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
            table.printRecord(
                    answer.columns().stream().map(SqlAnswer.Column::name).toList());
            for (List<@Nullable Object> row : answer.rows()) {
                for (Object value : row) {
                    table.print(value instanceof String text ? SpreadsheetCell.text(text) : value);
                }
                table.println();
            }
            table.flush();
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    public abstract void print(SqlAnswer answer, PrintWriter out) throws IOException;
}
