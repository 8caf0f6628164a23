package dev.daybook.command.returns.domain;

/** Everything that can be asked of one return; quantities are in pieces and above 0. */
public sealed interface ReturnCommand
        permits RequestReturn,
                ImportReturn,
                ApproveReturn,
                DeclineReturn,
                RecordSent,
                ReceiveItems,
                InspectItems,
                RestockItems,
                ExchangeReturn,
                CloseReturn,
                CancelReturn {

    /** The return's id, unique within its tenant. */
    String returnId();
}
