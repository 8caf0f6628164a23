-- Takes the next events into the index, at most so many, or none while somebody else is at it. Tells up to which position
-- it reaches then, and the newest position that there was. The lock is held until the commit, so what the index has reached is exact.
-- PostgreSQL holds no NUL: where JSON has one, of which none is looked for, another character is read.
-- Nor does it read years before 1 or after 9999 as JSON has them; they lie before and after everything here.
drop function if exists fill_event_index;
create function fill_event_index(most integer, out reached bigint, out head bigint) language plpgsql volatile as $$
declare
    mine boolean := pg_try_advisory_xact_lock(1701602927);
    last bigint;
begin
    reached := coalesce((select max(position) from event_index), 0);
    head := coalesce((select max(position) from event), 0);
    last := least(reached + most, head);
    if not mine or last <= reached then
        return;
    end if;
    with filled as (
        insert into event_index (position, occurred_at, type, stream, actor, correlation_id, causation_id, append_id)
        select position,
               case when m ->> 'occurredAt' ~ '^[0-9]{4}-' and m ->> 'occurredAt' >= '0001' then (m ->> 'occurredAt')::timestamptz
                    when m ->> 'occurredAt' ~ '^[+]' then 'infinity' else '-infinity' end,
               hashtext(type), hashtext(split_part(subject, '/', 2)),
               hashtext(m ->> 'actor'), hashtext(m ->> 'correlationId'),
               hashtext(m ->> 'causationId'), hashtext(m ->> 'appendId')
        from (select position, type, subject, replace(convert_from(metadata, 'UTF8'), '\u0000', '\ufffd')::json as m
              from event where position > reached and position <= last order by position) as e
        returning position, occurred_at
    )
    insert into event_block (block, earliest, latest)
    select (position >> 10)::integer, min(occurred_at), max(occurred_at) from filled group by 1
    on conflict (block) do update
        set earliest = least(event_block.earliest, excluded.earliest), latest = greatest(event_block.latest, excluded.latest);
    reached := last;
end $$;
