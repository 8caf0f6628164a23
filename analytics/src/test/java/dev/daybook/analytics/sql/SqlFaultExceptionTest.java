package dev.daybook.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.analytics.sql.SqlFaultException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFaultExceptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Permission Error: Scanning is disabled                             | REFUSED
            Out of Memory Error: could not allocate block                      | TOO_BIG
            INTERRUPT Error: Interrupted!                                      | CANCELLED
            IO Error: Could not write file "/a/b": No space left on device     | NO_FILE
            INTERNAL Error: Attempted to access index 1                        | BROKEN
            FATAL Error: Failed: database has been invalidated                 | BROKEN
            Binder Error: Referenced column "INTERNAL Error" not found         | INVALID
            """)
    void what_the_database_says_first_tells_why(String message, Kind kind) {
        assertThat(SqlFaultException.of(message).kind()).isEqualTo(kind);
    }
}
