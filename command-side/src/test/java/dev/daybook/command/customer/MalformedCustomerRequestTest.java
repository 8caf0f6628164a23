package dev.daybook.command.customer;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.customer.CustomerApi.BY_MAIL;
import static dev.daybook.command.customer.CustomerApi.CUSTOMERS;
import static dev.daybook.command.customer.CustomerApi.SIDE;
import static dev.daybook.command.customer.CustomerApi.customer;
import static dev.daybook.command.customer.CustomerApi.id;
import static dev.daybook.command.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedCustomerRequestTest {

    @Test
    void lists_every_fault_of_a_new_customer_at_once() {
        String body = "{\"id\":\"a b\",\"contact\":{\"name\":\"\",\"email\":\"at home\",\"phone\":7,\"fax\":\"1\"},"
                + "\"language\":\"e\",\"vip\":true}";

        assertThat(faultsOf(CUSTOMERS, body))
                .containsExactlyInAnyOrder(
                        "/id pattern",
                        "/contact/name size",
                        "/contact/email email",
                        "/contact/phone wrong-type",
                        "/contact/fax unknown-field",
                        "/language pattern",
                        "/vip unknown-field");
    }

    @Test
    void takes_no_customer_without_a_contact() {
        assertThat(faultsOf(CUSTOMERS, "{}")).containsExactly("/contact required");
    }

    static Stream<String> strangeIds() {
        return Stream.of("", ".", "..", "a b", "a/b", "ä", "x".repeat(65));
    }

    @ParameterizedTest
    @MethodSource("strangeIds")
    void takes_no_id_that_is_no_plain_name(String id) {
        assertThat(faultsOf(CUSTOMERS, customer(id, BY_MAIL))).containsExactly("/id pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en-GB", "zh-Hant-TW", "sr-Latn-RS"})
    void takes_a_language_by_its_tag(String language) {
        assertThat(SIDE.post(CUSTOMERS, customer(id(), BY_MAIL).replace("en-GB", language))
                        .status())
                .isEqualTo(201);
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("contact", "{\"contact\":{\"email\":\"\",\"phone\":\"\"}}", "/contact/phone size"),
                List.of("contact", "{\"contact\":null}", "/contact required"),
                List.of(
                        "addresses",
                        "{\"addressId\":\"..\",\"address\":{\"name\":\"\",\"streetExtra\":\"\",\"country\":\"gb\"}}",
                        "/addressId pattern",
                        "/address/name required",
                        "/address/street required",
                        "/address/streetExtra size",
                        "/address/city required",
                        "/address/postalCode required",
                        "/address/country pattern"),
                List.of("addresses", "{}", "/address required"),
                List.of("erase", "{}", "/reason required"),
                List.of("addresses/home/remove", "{\"now\":true}", "/now unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void lists_every_fault_of_a_command_at_once(List<String> sample) {
        assertThat(faultsOf(CUSTOMERS + "/" + registered() + "/" + sample.get(0), sample.get(1)))
                .containsExactlyInAnyOrderElementsOf(sample.subList(2, sample.size()));
    }

    private static List<String> faultsOf(String path, String body) {
        return faults(assertProblem(SIDE.post(path, body), 400, "malformed-request"));
    }
}
