package dev.daybook.command.payment.gateway;

/** What a gateway answers when it is asked to take, release or send back money. */
sealed interface Settlement {

    /** It is done. */
    record Done() implements Settlement {}

    /** It will not be done. */
    record Refused(String code) implements Settlement {}

    /** It will tell later, by itself. */
    record Pending() implements Settlement {}
}
