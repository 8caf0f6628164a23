package dev.daybook.command.product.domain;

/** Everything that can be asked of one product. */
public sealed interface ProductCommand
        permits AddProduct,
                RenameProduct,
                ChangePrice,
                ChangeStockPolicy,
                PublishProduct,
                WithdrawProduct,
                AttachImage,
                RemoveImage,
                RecordThumbnail {

    /** The product's id, unique within its tenant. */
    String sku();
}
