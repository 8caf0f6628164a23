-- What began each order: it was placed here, or another system had completed it.
CREATE TABLE fold.opening AS
WITH opened AS (
  SELECT data.orderId AS order_id, data.number AS number, 'SALE' AS kind, 'PLACED' AS origin, data.content AS content,
         occurred_at, position, FALSE AS paid
  FROM event.order_placed
  UNION ALL
  SELECT data.orderId, data.number, data.kind, 'IMPORTED', data.content, occurred_at, position,
         data.paymentId IS NOT NULL
  FROM event.order_imported
)
SELECT order_id, number, kind, origin, content.customerId AS customer_id, content.country AS country,
       content.currency AS currency, sum_of(list_transform(content.lines, lambda l: l.quantity)) AS units,
       sum_of(list_transform(content.lines, lambda l: l.totalMinor))
         + sum_of(list_transform(content.adjustments, lambda a: a.amountMinor)) AS charged,
       content.lines AS lines, occurred_at, position, paid
FROM opened;
