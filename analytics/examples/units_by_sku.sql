-- Pieces ordered and pieces that came back, by product. Runs once per batch of new events.
create table if not exists units_by_sku (sku varchar primary key, ordered bigint not null, returned bigint not null);

insert into units_by_sku
with lines as (
    select type, unnest(from_json(coalesce(data -> '$.content.lines', data -> '$.lines'), '["json"]')) as line
    from batch
    where type in ('order.placed', 'order.imported', 'order.lines-returned'))
select line ->> '$.sku',
       coalesce(sum((line ->> '$.quantity')::bigint) filter (type <> 'order.lines-returned'), 0),
       coalesce(sum((line ->> '$.quantity')::bigint) filter (type = 'order.lines-returned'), 0)
from lines
group by 1
on conflict (sku) do update set ordered = ordered + excluded.ordered, returned = returned + excluded.returned;
