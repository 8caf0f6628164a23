-- Writes a batch of appends, or nothing and says which of them are in the way. An append is a number; its streams, events
-- and answers carry it. Whoever runs this holds the lock until the commit, and each statement below sees all that was
-- committed before the lock was taken: so positions are gapless and in commit order, and the checks are exact.
-- What the unique keys would refuse anyway, streams that are there already and keys that are taken, is looked for only on
-- demand: without it such a collision writes nothing and base is null, and the caller asks again. A partitioned table, which
-- has no file of its own, has no unique key over all its streams: there it is looked for each time.
drop function if exists append_events;
drop function if exists append_event;
create function append_events(
    stream_appends int[], stream_subjects text[], stream_versions int[], -- the newest version expected; -1 for none
    ids uuid[], subjects text[], versions int[], types text[], revisions smallint[], recorded_micros bigint[],
    payloads bytea[], metadatas bytea[],
    answer_appends int[], tenants text[], clients text[], keys text[], request_hashes text[], outcomes text[],
    answer_events int[], -- how many events of the batch precede the end of the answer's append
    look boolean, -- for what the unique keys would refuse
    out base bigint, out conflicts int[], out reused int[]
) language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(1701602926);
    look := look or pg_relation_filenode('event') is null;
    base := coalesce((select max(position) from event), 0);
    conflicts := array(
        select s.append from unnest(stream_appends, stream_subjects, stream_versions) s(append, subject, version)
        where (look or s.version <> -1) and s.version <> coalesce(
            (select e.version from event e where e.subject = s.subject order by e.version desc limit 1), -1));
    reused := '{}';
    if look and cardinality(keys) > 0 then
        reused := array(
            select a.append from unnest(answer_appends, tenants, clients, keys) a(append, tenant, client, key)
            where exists (
                select from idempotency i where i.tenant = a.tenant and i.client = a.client and i.key = a.key));
    end if;
    if cardinality(conflicts) > 0 or cardinality(reused) > 0 then
        return;
    end if;
    insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
    select base + n, timestamptz 'epoch' + micros * interval '1 microsecond', version, revision, 1, id, subject, type,
           payload, metadata
    from unnest(ids, subjects, versions, types, revisions, recorded_micros, payloads, metadatas) with ordinality
         as e(id, subject, version, type, revision, micros, payload, metadata, n);
    if cardinality(keys) > 0 then
        insert into idempotency (tenant, client, key, request_hash, outcome, position)
        select tenant, client, key, request_hash, outcome, base + events
        from unnest(tenants, clients, keys, request_hashes, outcomes, answer_events)
             as a(tenant, client, key, request_hash, outcome, events);
    end if;
exception when unique_violation then
    base := null;
    conflicts := '{}';
    reused := '{}';
end $$;

-- The same for one append of one event, which most are when there is little to do: nothing to take apart. Returns the
-- position, or null where anything is in the way.
create function append_event(
    new_id uuid, new_subject text, new_version int, new_type text, new_revision smallint, recorded_micros bigint,
    new_payload bytea, new_metadata bytea,
    answer_tenant text, answer_client text, answer_key text, answer_hash text, answer_outcome text
) returns bigint language plpgsql volatile as $$
declare
    place bigint;
begin
    perform pg_advisory_xact_lock(1701602926);
    if pg_relation_filenode('event') is null or new_version <> 0 and not exists (
            select from event e where e.subject = new_subject and e.version = new_version - 1) then
        return null;
    end if;
    place := coalesce((select max(position) from event), 0) + 1;
    insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
    values (place, timestamptz 'epoch' + recorded_micros * interval '1 microsecond', new_version, new_revision, 1, new_id,
            new_subject, new_type, new_payload, new_metadata);
    if answer_key is not null then
        insert into idempotency (tenant, client, key, request_hash, outcome, position)
        values (answer_tenant, answer_client, answer_key, answer_hash, answer_outcome, place);
    end if;
    return place;
exception when unique_violation then
    return null;
end $$;
