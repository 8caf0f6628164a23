package dev.daybook.standalone.day.audit;

import java.util.List;

/** Something that is true of every day, however it went. */
public interface Law {

    Finding of(Facts facts);

    /** All of them. */
    static List<Law> all() {
        return List.of(
                new StatesLaw(),
                new PiecesLaw(),
                new MoneyLaw(),
                new DocumentsLaw(),
                new GatewayLaw(),
                new StockLaw(),
                new KeptPiecesLaw(),
                new MailsLaw(),
                new AnswersLaw(),
                new ServerLaw());
    }
}
