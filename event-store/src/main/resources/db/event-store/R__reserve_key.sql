-- Reserves an idempotency key for an append, or says what is in the way: TAKEN, it has an answer; IN_FLIGHT, another append
-- holds it; UNKNOWN, an append held it for longer than the lease, and the caller has not looked for that one yet.
drop function if exists reserve_key;
create function reserve_key(
    for_tenant text, for_client text, for_key text, for_append text, for_hash text, for_subject text, for_version bigint,
    for_outcome text, lease_millis bigint, absent text[]
) returns text language plpgsql volatile as $$
declare
    newest timestamptz;
begin
    perform pg_advisory_xact_lock(hashtextextended(for_tenant || '/' || for_client || '/' || for_key, 1701602926));
    if exists (select from idempotency where tenant = for_tenant and client = for_client and key = for_key) then
        return 'TAKEN';
    end if;
    select max(reserved_at) into newest from reservation
    where tenant = for_tenant and client = for_client and key = for_key and append_id <> all (absent);
    if newest > now() - lease_millis * interval '1 millisecond' then
        return 'IN_FLIGHT';
    elsif newest is not null then
        return 'UNKNOWN';
    end if;
    insert into reservation (tenant, client, key, append_id, request_hash, subject, version, outcome)
    values (for_tenant, for_client, for_key, for_append, for_hash, for_subject, for_version, for_outcome);
    return 'RESERVED';
end $$;
