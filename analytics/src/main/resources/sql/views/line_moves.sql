-- What each event does to the pieces and the money of one line of an order. Lines of imported orders have arrived.
CREATE TABLE fold.line_moves AS
WITH taken AS (
  SELECT order_id, position, unnest(lines) AS line, origin = 'IMPORTED' AS arrived
  FROM fold.opening
),
ordered AS (
  SELECT order_id, position, line, line.quantity AS ordered, line.totalMinor AS total, arrived FROM taken
  UNION ALL
  SELECT data.orderId, position, data.line, data.line.quantity, data.line.totalMinor, FALSE FROM event.order_line_added
  UNION ALL
  SELECT data.orderId, position, data.line, data.line.quantity - data."from", data.deltaMinor, FALSE
  FROM event.order_line_quantity_changed
  UNION ALL
  SELECT data.orderId, position, data.line, 0, data.deltaMinor, FALSE FROM event.order_line_tax_changed
),
credited AS (
  SELECT data.orderId AS order_id, unnest(data.lines) AS line, 'cancelled' AS what FROM event.order_cancelled
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'cancelled' FROM event.order_expired
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'cancelled' FROM event.order_lines_cancelled
  UNION ALL
  SELECT data.orderId, data.line, 'cancelled' FROM event.order_line_removed
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'given up' FROM event.order_lines_credited
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'returned' FROM event.order_lines_returned
),
moved AS (
  SELECT data.orderId AS order_id, unnest(data.lines) AS line, 'shipped' AS what FROM event.order_lines_shipped
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'delivered' FROM event.order_lines_delivered
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'undelivered' FROM event.order_lines_undelivered
  UNION ALL
  SELECT data.orderId, unnest(data.lines), 'reopened' FROM event.order_lines_reopened
)
SELECT order_id, line.lineId AS line_id, ordered, 0 AS cancelled, 0 AS returned,
       if(arrived, ordered, 0) AS shipped, if(arrived, ordered, 0) AS delivered, 0 AS undelivered,
       total, 0 AS credited, position, line.sku AS sku,
       line.description AS description, line.unitPrice AS unit_price
FROM ordered
UNION ALL
SELECT order_id, line.lineId, 0, if(what <> 'returned', line.quantity, 0), if(what = 'returned', line.quantity, 0),
       0, 0, if(what = 'given up', -line.quantity, 0), 0, line.creditMinor, NULL, NULL, NULL, NULL
FROM credited
UNION ALL
SELECT order_id, line.lineId, 0, 0, 0,
       CASE what WHEN 'shipped' THEN line.quantity WHEN 'undelivered' THEN -line.quantity ELSE 0 END,
       if(what = 'delivered', line.quantity, 0),
       CASE what WHEN 'undelivered' THEN line.quantity WHEN 'reopened' THEN -line.quantity ELSE 0 END, 0, 0,
       NULL, NULL, NULL, NULL
FROM moved;
