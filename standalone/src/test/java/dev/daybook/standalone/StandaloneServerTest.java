package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out before anything is started. */
class StandaloneServerTest {
    @TempDir
    Path data;

    @Test
    void a_number_that_is_no_port_is_refused() {
        assertRefused("127.0.0.1", 65_536, "port 65536 is none");
        assertRefused("127.0.0.1", -1, "port -1 is none");
    }

    @Test
    void an_unknown_address_is_refused() {
        assertRefused("no.such.host.invalid", 0, "there is no address no.such.host.invalid to listen on");
    }

    @Test
    void a_taken_port_is_refused_and_the_data_folder_is_free_again() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused("127.0.0.1", taken.getLocalPort(), "cannot be used");
        }
        DataFolder.open(data).close();
    }

    private void assertRefused(String host, int port, String reason) {
        try (var server = new StandaloneServer(new ServerSettings(data, host, port, ZoneOffset.UTC))) {
            assertThatThrownBy(server::start).isInstanceOf(StartFault.class).hasMessageContaining(reason);
        }
        assertThat(data.resolve("pg")).doesNotExist();
    }
}
