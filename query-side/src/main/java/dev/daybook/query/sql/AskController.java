package dev.daybook.query.sql;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.tables.HistoryTables;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/sql}: a statement about history, and its answer. */
@RestController
class AskController {

    private final Statements statements;
    private final HistoryTables tables;

    AskController(Statements statements, HistoryTables tables) {
        this.statements = statements;
        this.tables = tables;
    }

    @Operation(summary = "Ask history in SQL", needs = Scope.SQL_READ, body = AskRequest.class)
    @PostMapping("/v1/sql")
    ResponseEntity<AskResponse> ask(HttpServletRequest request) throws IOException {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        AskRequest asked = AskRequest.read(request);
        Statements.Answered answered = statements.run(asked.sql(), asked.rows());
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        tables.freshness(answered.state(), consistency).writeTo(headers);
        return ResponseEntity.ok().headers(headers).body(AskResponse.of(answered.answer(), answered.state()));
    }
}
