package dev.daybook.query.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_server_that_does_not_answer_is_worth_asking_again_later() throws Exception {
        var timeout = new DataAccessResourceFailureException("x", new MongoTimeoutException("too late"));
        var lost = new MongoSocketReadException("lost", new ServerAddress());

        assertThat(status(timeout)).isEqualTo(503);
        assertThat(status(lost)).isEqualTo(503);
        assertThat(advice.failed(lost, request, response).getHeaders().getFirst("Retry-After"))
                .isEqualTo("5");
    }

    @Test
    void a_command_that_the_server_refuses_is_our_fault() throws Exception {
        assertThat(status(new MongoCommandException(new BsonDocument(), new ServerAddress())))
                .isEqualTo(500);
        assertThat(status(new IllegalStateException("x"))).isEqualTo(500);
    }

    @Test
    void an_answer_that_has_begun_is_broken_off() {
        response.setCommitted(true);
        var failure = new MongoTimeoutException("too late");

        assertThatThrownBy(() -> advice.failed(failure, request, response)).isSameAs(failure);
    }

    private int status(Exception failure) throws Exception {
        return advice.failed(failure, request, response).getStatusCode().value();
    }
}
