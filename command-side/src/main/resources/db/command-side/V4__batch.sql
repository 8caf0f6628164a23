-- what people have sent to be done in bulk; the items may hold personal data, and go some days after the batch has ended
create table batch_upload (
    tenant      text                     not null,
    batch       text                     not null,
    uploaded_at timestamp with time zone not null default now(),
    primary key (tenant, batch)
);
create index batch_upload_uploaded_at on batch_upload (uploaded_at);
create table batch_item (
    tenant text    not null,
    batch  text    not null,
    index  integer not null, -- from 0
    body   bytea   not null, -- JSON in UTF-8, as it was sent
    primary key (tenant, batch, index)
);
