package dev.daybook.benchmarks.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One kept connection, asking one thing at a time. */
final class DriverConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 4_096;

    private final int port;
    private final Selector selector;
    private final Journey journey;
    private SocketChannel channel;
    private byte[] bytes = new byte[BUFFER_BYTES];
    private ByteBuffer answer = ByteBuffer.wrap(bytes);
    private long begun;

    DriverConnection(int port, Selector selector, Journey journey) throws IOException {
        this.port = port;
        this.selector = selector;
        this.journey = journey;
        this.channel = connect();
    }

    private SocketChannel connect() throws IOException {
        SocketChannel opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        var _ = opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    /** Sends the next request of its journey, whose latency counts from {@code begins}. */
    void ask(long begins) throws IOException {
        begun = begins;
        answer.clear();
        ByteBuffer request = journey.next();
        while (request.hasRemaining()) {
            var _ = channel.write(request);
        }
    }

    /** When the request under way began. */
    long begun() {
        return begun;
    }

    /**
     * Reads what has come.
     *
     * @return whether the answer is whole
     * @throws IOException when the server closed, or answered anything but 2xx
     */
    boolean read() throws IOException {
        if (!answer.hasRemaining()) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            answer = ByteBuffer.wrap(bytes).position(answer.position());
        }
        if (channel.read(answer) < 0) {
            throw new IOException("the server closed the connection instead of answering");
        }
        if (!HttpAnswer.isWhole(bytes, answer.position())) {
            return false;
        }
        if (!HttpAnswer.isSuccess(bytes)) {
            throw new IOException("the server answered " + HttpAnswer.text(bytes, answer.position()));
        }
        if (HttpAnswer.closes(bytes, answer.position())) {
            channel.close();
            channel = connect();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
