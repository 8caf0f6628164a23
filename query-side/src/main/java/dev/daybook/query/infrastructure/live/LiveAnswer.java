package dev.daybook.query.infrastructure.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** An answer that goes on after its controller has returned. */
public final class LiveAnswer implements Outlet {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);

    /**
     * The answer for the framework; what is sent before goes with it.
     *
     * @param gone is told when the client has gone, or the answer has ended
     */
    public ResponseEntity<ResponseBodyEmitter> begin(MediaType type, Runnable gone) {
        emitter.onCompletion(gone);
        emitter.onError(_ -> gone.run());
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                // nginx passes on what comes as it comes
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    @Override
    public void send(String text) throws IOException {
        emitter.send(text, TEXT);
    }

    @Override
    public void close() {
        emitter.complete();
    }

    @Override
    public void breakOff(Throwable cause) {
        emitter.completeWithError(cause);
    }
}
