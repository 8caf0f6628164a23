-- Every fact, once. Columns of fixed width first, so that no row is padded.
create table event (
    position    bigint      primary key, -- gapless, from 1, in the order of the commits
    recorded_at timestamptz not null,
    version     integer     not null,    -- place in its stream, from 0
    revision    smallint    not null,
    encoding    smallint    not null,    -- of payload and metadata: 1 is JSON in clear
    id          uuid        not null,
    subject     text collate "C" not null, -- <tenant>/<stream>/<id>
    type        text collate "C" not null, -- stored name
    payload     bytea       not null,
    metadata    bytea       not null,
    subject_key text,                    -- key that the personal fields are encrypted with
    hash        bytea,                   -- reserved for the hash chain
    constraint event_subject_version unique (subject, version)
);

-- What an aggregate's events come to, so that few need to be read. Disposable: delete any row at any time.
create table snapshot (
    subject  text collate "C" primary key,
    version  integer  not null,
    revision smallint not null,
    type     text     not null,
    payload  bytea    not null
);

-- Which requests were answered, and how; a row is written in the transaction of its append.
create table idempotency (
    tenant       text        not null,
    client       text        not null,
    key          text        not null,
    request_hash text        not null,
    position     bigint      not null, -- from which on the store holds what the request did
    outcome      text        not null,
    recorded_at  timestamptz not null default now(),
    constraint idempotency_key primary key (tenant, client, key)
);
create index idempotency_recorded_at on idempotency (recorded_at);
