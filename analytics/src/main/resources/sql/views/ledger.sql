-- What each event adds to what its order comes to (charged) and takes off again (credited), in minor units, and the pieces that
-- it is about.
CREATE TABLE fold.ledger AS
WITH called_off AS (
  SELECT position, occurred_at, data.orderId AS order_id, data.currency AS currency, data.lines AS lines,
         data.creditMinor AS credited FROM event.order_cancelled
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, data.lines, data.creditMinor FROM event.order_expired
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, data.lines, credit_of(data.lines)
  FROM event.order_lines_cancelled
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, data.lines, credit_of(data.lines)
  FROM event.order_lines_returned
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, data.lines, credit_of(data.lines)
  FROM event.order_lines_credited
),
edited AS (
  SELECT position, occurred_at, data.orderId AS order_id, data.currency AS currency, data.line.quantity AS units,
         data.line.totalMinor AS charged, 0 AS credited FROM event.order_line_added
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, abs(data.line.quantity - data."from"), data.deltaMinor, 0
  FROM event.order_line_quantity_changed
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, data.line.quantity, 0, data.line.creditMinor
  FROM event.order_line_removed
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, 0, data.deltaMinor, 0 FROM event.order_line_tax_changed
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, 0, data.deltaMinor, 0
  FROM event.order_shipping_method_changed
  UNION ALL
  SELECT position, occurred_at, data.orderId, data.currency, 0, data.adjustment.amountMinor, 0
  FROM event.order_adjustment_applied
)
SELECT order_id, position, occurred_at, currency, kind = 'CREDIT' AS gives_back, units, charged, 0 AS credited
FROM fold.opening
UNION ALL
SELECT order_id, position, occurred_at, currency, TRUE, sum_of(list_transform(lines, lambda l: l.quantity)), 0, credited
FROM called_off
UNION ALL
SELECT order_id, position, occurred_at, currency, charged - credited < 0, units, charged, credited
FROM edited WHERE units <> 0 OR charged <> credited;
