package dev.daybook.benchmarks.http;

import java.nio.ByteBuffer;

/** What one connection asks, request by request; each is sent after the answer to the one before. */
@FunctionalInterface
public interface Journey {

    /** The next request, head and body. */
    ByteBuffer next();
}
