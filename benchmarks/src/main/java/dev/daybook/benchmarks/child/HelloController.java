package dev.daybook.benchmarks.child;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that a server can be asked: what remains is HTTP, JSON and the driver. */
@RestController
public class HelloController {

    public static final String PATH = "/hello";

    /** What it says. */
    public record Hello(String hello) {}

    @GetMapping(PATH)
    Hello hello() {
        return new Hello("world");
    }
}
