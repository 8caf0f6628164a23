package dev.daybook.benchmarks.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Enough of HTTP/1.1 to know where an answer ends; one answer at a time lies in the bytes, from their beginning. */
final class HttpAnswer {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final int STATUS_CLASS = "HTTP/1.1 ".length();

    private HttpAnswer() {}

    /** Whether head and body are there. */
    static boolean isWhole(byte[] answer, int size) {
        int head = headLength(answer, size);
        if (head < 0) {
            return false;
        }
        String headers = headers(answer, head);
        int length = headers.indexOf(LENGTH);
        if (length >= 0) {
            int begin = length + LENGTH.length();
            int end = headers.indexOf('\r', begin);
            return size >= head + Integer.parseInt(headers, begin + 1, end, 10);
        }
        // the last chunk; JSON holds no bare line break, so that this ends no earlier one
        return endsWith(answer, size, head, LAST_CHUNK);
    }

    static boolean isSuccess(byte[] answer) {
        return answer[STATUS_CLASS] == '2';
    }

    /** Whether the server wants another connection for the next request. */
    static boolean closes(byte[] answer, int size) {
        return headers(answer, headLength(answer, size)).contains("\r\nconnection: close");
    }

    static String text(byte[] answer, int size) {
        return new String(answer, 0, size, StandardCharsets.UTF_8);
    }

    private static String headers(byte[] answer, int head) {
        return new String(answer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static int headLength(byte[] answer, int size) {
        for (int end = END_OF_HEAD.length(); end <= size; end++) {
            if (answer[end - 1] == '\n' && answer[end - 2] == '\r' && answer[end - 3] == '\n') {
                return end;
            }
        }
        return -1;
    }

    private static boolean endsWith(byte[] answer, int size, int from, String end) {
        int begin = size - end.length();
        if (begin < from) {
            return false;
        }
        for (int at = 0; at < end.length(); at++) {
            if (answer[begin + at] != end.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
